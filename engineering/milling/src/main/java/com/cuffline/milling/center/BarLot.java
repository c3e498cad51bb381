package com.cuffline.milling.center;

/**
 * A lot of bar.
 *
 * @param lot stock lot
 * @param lengthMm left of all its bars that can still be fed
 */
public record BarLot(String lot, String material, double diameterMm, double lengthMm) {
    public BarLot {
        Range.named("lot", lot);
        Range.named("material", material);
        Range.within("diameterMm", 3, 60, diameterMm);
        Range.within("lengthMm", 0, 1e6, lengthMm);
    }
}
