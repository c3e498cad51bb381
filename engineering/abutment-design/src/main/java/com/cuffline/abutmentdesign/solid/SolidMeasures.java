package com.cuffline.abutmentdesign.solid;

import java.util.Optional;

/**
 * Numbers of a built solid.
 *
 * @param retentionAreaMm2 area of the post's wall that is left around the channel
 * @param largestRadiusMm largest distance of any point from the implant axis
 * @param highestMm highest point above the implant table
 * @param wall over the whole part outside the table and the top with its edge; with a side opening up to {@link SolidSurface#MARGIN_BAND_MM}
 *     above the margin line, and from a lower bore that is wider than the upper one, over the chimney of a base, still over the whole part
 */
public record SolidMeasures(
        double volumeMm3,
        double areaMm2,
        double retentionAreaMm2,
        double largestRadiusMm,
        double highestMm,
        LeastWall wall,
        Optional<Opening> sideOpening) {}
