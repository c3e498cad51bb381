package com.cuffline.abutmentdesign;

import com.cuffline.measurement.Side;

/**
 * The three angles of the emergence against the implant axis that literature tells apart, degrees, on one side.
 *
 * @param deepDeg of the lowest part, above the collar's round
 * @param totalDeg of the line from the collar to the margin line
 * @param mucosalDeg of the highest part, under the margin line
 */
public record ContourAngles(Side side, double deepDeg, double totalDeg, double mucosalDeg) {}
