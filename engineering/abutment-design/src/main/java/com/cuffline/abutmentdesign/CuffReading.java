package com.cuffline.abutmentdesign;

import com.cuffline.measurement.CuffMeasurement;
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
    /** Heights are stable: at most 0.27 mm in 20 minutes [LI2019]; a probe reads to half a millimetre at best. */
    private static final double HEIGHT_UNCERTAINTY_MM = 0.25;

    public CuffReading {
        below = List.copyOf(below);
    }

    /** The readings of a measured cuff; every radius with the uncertainty of the time it was unsupported. */
    public static List<CuffReading> of(CuffMeasurement cuff) {
        return cuff.samples().stream()
                .map(sample -> new CuffReading(
                        sample.azimuthDeg(),
                        sample.heightMm(),
                        sample.radiusMm(),
                        HEIGHT_UNCERTAINTY_MM,
                        cuff.radiusUncertaintyMm(),
                        List.of()))
                .toList();
    }

    /**
     * The cuff's wall below the margin.
     *
     * @param depthMm below the gingival margin at this azimuth
     * @param radiusMm from the implant axis
     */
    public record WallReading(double depthMm, double radiusMm) {}
}
