package com.cuffline.desk.mill;

import com.cuffline.milling.Unit;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.toolpath.MillingTarget;

/**
 * A designed unit on its way to a mill.
 *
 * @param targetStl the target mesh as binary STL
 * @param designHash SHA-256 of it
 */
record UnitWork(
        Unit unit, MillingTarget target, Blank blank, double channelRadiusMm, byte[] targetStl, String designHash) {}
