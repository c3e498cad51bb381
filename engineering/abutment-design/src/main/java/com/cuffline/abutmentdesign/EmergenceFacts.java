package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.SolidSurface;
import java.util.stream.IntStream;

/**
 * What is known of a surface below its margin line. Candidates that differ above the margin line only share it.
 *
 * @param leastMarginMm lowest point of the margin line
 * @param greatestMarginMm highest point of the margin line
 * @param steepestDeg steepest angle of the emergence against the implant axis
 * @param displacement where the surface stands furthest outside the measured cuff, seen from what is allowed there
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
        double overMm() {
            return mm - consentMm;
        }
    }

    static EmergenceFacts of(Candidate.Draft draft, SolidSurface surface) {
        double least = Double.MAX_VALUE;
        double greatest = 0;
        Displacement most = displacement(draft, surface, 0);
        for (int j = 0; j < Candidate.AZIMUTHS; j++) {
            double azimuth = Candidate.azimuth(j);
            double height = draft.margin().heightMm(azimuth);
            least = Math.min(least, height);
            greatest = Math.max(greatest, height);
            Displacement here = displacement(draft, surface, azimuth);
            if (here.overMm() > most.overMm()) {
                most = here;
            }
        }
        return new EmergenceFacts(least, greatest, surface.steepestEmergenceDeg(), most);
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
