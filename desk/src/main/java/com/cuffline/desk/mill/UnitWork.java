package com.cuffline.desk.mill;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.BlankBore;
import com.cuffline.milling.toolpath.StraightChannel;
import com.cuffline.milling.work.UnitToMill;

/**
 * A designed unit on its way to a mill.
 *
 * @param targetStl the target mesh as binary STL
 */
record UnitWork(UnitToMill unit, byte[] targetStl) {

    /** The bore of a blank, where the lot does not say that of the design. */
    BlankBore bore(Blank blank) {
        return blank.bore().or(() -> StraightChannel.of(unit.target())).orElse(BlankBore.NONE);
    }
}
