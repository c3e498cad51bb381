package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.SolidSurface;
import com.cuffline.geometry.PeriodicCurve;
import java.util.stream.IntStream;

/**
 * What is known of a surface below its margin line. Candidates that differ above the margin line only share it.
 *
 * @param leastMarginMm lowest point of the margin line
 * @param greatestMarginMm highest point of the margin line
 * @param steepestDeg steepest angle of the emergence against the implant axis
 * @param displacement where the surface stands outside the measured cuff, and what is allowed there is broken most
 */
record EmergenceFacts(double leastMarginMm, double greatestMarginMm, double steepestDeg, Displacement displacement) {
    private static final int DEPTH_STEPS = 8;
    private static final double[] DEPTHS = IntStream.range(1, DEPTH_STEPS)
            .mapToDouble(k -> (double) k / DEPTH_STEPS)
            .toArray();

    /**
     * How far the abutment stands outside the measured cuff at an azimuth, at the worst depth.
     *
     * @param mm 0 where it stays inside
     * @param consentMm what is allowed there
     * @param uncertaintyMm of the measured radius there
     */
    record Displacement(double mm, Place place, double consentMm, double uncertaintyMm) {
        private static final double WARN_ABOVE_MM = 0.5;
        private static final double FAIL_ABOVE_MM = 1.0;
        /** As little as decides no rule. */
        private static final double NOISE_MM = 1e-9;

        /** What may be displaced there: what is consented, at most 1 mm. */
        double mostMm() {
            return Math.min(FAIL_ABOVE_MM, consentMm);
        }

        /** What may be displaced there without a warning. */
        double goodMm() {
            return Math.min(WARN_ABOVE_MM, consentMm);
        }

        /** Further above what may be there; else further above what is good there; else more. */
        private boolean worseThan(Displacement other) {
            int most = Double.compare(beyond(mostMm()), other.beyond(other.mostMm()));
            int good = most != 0 ? most : Double.compare(beyond(goodMm()), other.beyond(other.goodMm()));
            return good != 0 ? good > 0 : mm > other.mm;
        }

        private double beyond(double limitMm) {
            return mm - limitMm > NOISE_MM ? mm - limitMm : 0;
        }
    }

    static EmergenceFacts of(Candidate.Draft draft, SolidSurface surface) {
        Displacement most = displacement(draft, surface, 0);
        for (int j = 0; j < Candidate.AZIMUTHS; j++) {
            Displacement here = displacement(draft, surface, Candidate.azimuth(j));
            if (here.worseThan(most)) {
                most = here;
            }
        }
        PeriodicCurve line = draft.margin().height();
        return new EmergenceFacts(line.least(), line.greatest(), surface.steepestEmergenceDeg(), most);
    }

    static Displacement displacement(Candidate.Draft draft, SolidSurface surface, double azimuth) {
        CuffRing ring = draft.ring();
        CuffRing.Wall wall = ring.wall(azimuth);
        double top = draft.margin().heightMm(azimuth);
        double most = draft.margin().radiusMm(azimuth) - wall.radiusMm(top);
        double at = top;
        double[] profile = surface.emergenceProfile(azimuth, DEPTHS);
        for (int i = 0; i < profile.length; i += 2) {
            double beyond = profile[i] - wall.radiusMm(profile[i + 1]);
            if (beyond > most) {
                most = beyond;
                at = profile[i + 1];
            }
        }
        double deg = StrictMath.toDegrees(azimuth);
        return new Displacement(
                Math.max(0, most),
                new Place(deg, at),
                draft.site().order().wish().displacementAllowedMm(deg),
                ring.radiusUncertaintyMm(azimuth));
    }
}
