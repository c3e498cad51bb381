package com.cuffline.abutmentdesign.solid;

/**
 * The surface from the collar to the margin line, as a profile in every plane through the implant axis.
 *
 * <p>The radius is a function of the height: straight from the collar to the margin line, plus a bump over the subcritical part,
 * which ends {@code criticalZoneMm} below the margin line; the critical part above stays straight. The bump leaves the straight
 * line tangentially at its upper end and rises {@code 27/4 s (1-s)²} over the subcritical part, s from 0 to 1. The radius never
 * turns back, so the profile stays between the radii of base and margin line. Where it leaves the collar, {@link CollarRound} rounds it.
 *
 * @param collarTopMm height above the implant table at which the upright collar would meet the emergence without that round
 * @param bulge -1 to 1. At -1 the sagitta is 4/27 of the flare of the subcritical part and the profile leaves the collar
 *     upright; at 1 it is 2/5 of that flare; 0 is straight
 * @param criticalZoneMm height of the critical part under the margin line, 0 or more
 */
public record Emergence(double collarTopMm, double bulge, double criticalZoneMm) {
    public Emergence {
        Finite.check("collarTopMm", collarTopMm);
        Finite.check("bulge", bulge);
        Finite.check("criticalZoneMm", criticalZoneMm);
    }
}
