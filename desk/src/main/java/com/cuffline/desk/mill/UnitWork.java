package com.cuffline.desk.mill;

import com.cuffline.milling.work.UnitToMill;

/**
 * A designed unit on its way to a mill.
 *
 * @param channelRadiusMm of the design at the table
 * @param targetStl the target mesh as binary STL
 */
record UnitWork(UnitToMill unit, double channelRadiusMm, byte[] targetStl) {}
