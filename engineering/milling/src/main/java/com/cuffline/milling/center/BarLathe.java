package com.cuffline.milling.center;

import java.util.Set;

/**
 * A turn-mill that makes connection and part from bar. Its work is planned and its stock counted; there are no programs for it.
 *
 * @param piecesPerBar parts between two loadings of the feeder
 * @param minutesPerPiece what one part usually takes, for planning, 1 to 600
 */
public record BarLathe(
        String name, Set<String> materials, int piecesPerBar, int minutesPerPiece, CalibrationCoupon coupon) {
    public BarLathe {
        Range.named("name", name);
        materials = Set.copyOf(materials);
        Range.within("piecesPerBar", 1, 1000, piecesPerBar);
        Range.within("minutesPerPiece", 1, 600, minutesPerPiece);
    }
}
