package com.cuffline.abutmentdesign;

import java.util.List;

/**
 * One measured point of the gingival margin, as it was read: nothing is checked here, so that an impossible value can be
 * answered by a rule that names it.
 *
 * @param azimuthDeg from buccal over mesial
 * @param heightMm of the gingival margin above the implant table
 * @param radiusMm of the cuff from the implant axis
 * @param heightUncertaintyMm half width of the band the height lies in
 * @param radiusUncertaintyMm half width of the band the radius lies in
 * @param below radii measured below the margin, any order
 */
public record CuffReading(
        double azimuthDeg,
        double heightMm,
        double radiusMm,
        double heightUncertaintyMm,
        double radiusUncertaintyMm,
        List<WallReading> below) {
    public CuffReading {
        below = List.copyOf(below);
    }

    /**
     * The cuff's wall below the margin.
     *
     * @param depthMm below the gingival margin at this azimuth
     * @param radiusMm from the implant axis
     */
    public record WallReading(double depthMm, double radiusMm) {}
}
