package com.cuffline.abutmentdesign.stock;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How one finished abutment would sit in the measured cuff.
 *
 * @param azimuths every 15 degrees from buccal over mesial
 * @param angleErrorDeg post axis against restoration axis
 * @param seatedTowardsDeg azimuth towards which an angled post leans in the best seat of the index
 * @param clearanceMm from the top to the antagonist along the implant axis
 * @param costMm what it costs in fit: root mean square of the margin's difference, plus that of gap and displacement, plus the way
 *     the angle error moves the top of the lowest post
 * @param broken the tolerances it does not keep; empty for a part that serves
 */
public record StockFit(
        StockPart part,
        List<AzimuthFit> azimuths,
        double angleErrorDeg,
        OptionalDouble seatedTowardsDeg,
        double clearanceMm,
        double costMm,
        List<BrokenTolerance> broken) {
    public StockFit {
        azimuths = List.copyOf(azimuths);
        broken = List.copyOf(broken);
    }

    public boolean serves() {
        return broken.isEmpty();
    }

    /** Largest difference of the margin depth from the wish, either way, mm. */
    public double worstMarginDifferenceMm() {
        return azimuths.stream()
                .mapToDouble(fit -> Math.abs(fit.differenceMm()))
                .max()
                .orElse(0);
    }

    /** Widest gap between collar and cuff, mm. */
    public double widestGapMm() {
        return azimuths.stream().mapToDouble(AzimuthFit::gapMm).max().orElse(0);
    }

    /** Largest push on the cuff, mm. */
    public double greatestDisplacementMm() {
        return azimuths.stream().mapToDouble(AzimuthFit::displacementMm).max().orElse(0);
    }

    double missesMm() {
        return broken.stream().mapToDouble(BrokenTolerance::missesMm).sum();
    }
}
