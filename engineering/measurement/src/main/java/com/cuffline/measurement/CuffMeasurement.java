package com.cuffline.measurement;

import java.util.List;

/**
 * The measured ring. Any number of samples can be held; whether they suffice is a design rule's matter.
 *
 * @param secondsUnsupported how long nothing held the cuff open before it was measured
 */
public record CuffMeasurement(List<CuffSample> samples, int secondsUnsupported) {
    private static final double RADIUS_LOST_AFTER_FIVE_MINUTES_MM = 0.2;

    public CuffMeasurement {
        samples = List.copyOf(samples);
        Check.range("secondsUnsupported", secondsUnsupported, 0, 86_400);
    }

    /**
     * Radius, mm, that the cuff may have lost at the margin before it was measured: grows with the logarithm of time
     * [LI2019] and is 0.2 mm after 5 minutes, derived from the volume lost in [COLLAPSE].
     */
    public double radiusUncertaintyMm() {
        return RADIUS_LOST_AFTER_FIVE_MINUTES_MM
                * StrictMath.log1p(secondsUnsupported / 30.0)
                / StrictMath.log1p(300 / 30.0);
    }
}
