package com.cuffline.abutmentdesign.stock;

/**
 * Asked and achieved at one azimuth.
 *
 * @param azimuthDeg from buccal over mesial
 * @param wishedDepthMm of the margin below the gingival margin; for a healing abutment's top negative, as it stands above
 * @param achievedDepthMm with this part
 * @param radialMm part against cuff at the height of the part's margin: positive pushes the cuff outward, negative is a gap
 */
public record AzimuthFit(double azimuthDeg, double wishedDepthMm, double achievedDepthMm, double radialMm) {
    /** Achieved less wished; positive is deeper than wished. */
    public double differenceMm() {
        return achievedDepthMm - wishedDepthMm;
    }

    /** Gap between collar and cuff, 0 or more. */
    public double gapMm() {
        return Math.max(0, -radialMm);
    }

    /** Push on the cuff, 0 or more. */
    public double displacementMm() {
        return Math.max(0, radialMm);
    }
}
