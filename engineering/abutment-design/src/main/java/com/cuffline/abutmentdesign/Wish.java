package com.cuffline.abutmentdesign;

import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.Retention;

/**
 * What the clinic asks for.
 *
 * @param tissueDisplacementAllowedMm how far the abutment may push the cuff outward, 0 to 3
 * @param chamferWidthMm 0.1 to 2, measured from the margin line inward
 * @param taperPerWallDeg lean of each post wall towards the post axis, -5 to 20
 */
public record Wish(
        Retention retention,
        Material material,
        MarginDepths marginDepths,
        double tissueDisplacementAllowedMm,
        double chamferWidthMm,
        double taperPerWallDeg) {
    public Wish {
        Check.range("tissueDisplacementAllowedMm", tissueDisplacementAllowedMm, 0, 3);
        Check.range("chamferWidthMm", chamferWidthMm, 0.1, 2);
        Check.range("taperPerWallDeg", taperPerWallDeg, -5, 20);
    }
}
