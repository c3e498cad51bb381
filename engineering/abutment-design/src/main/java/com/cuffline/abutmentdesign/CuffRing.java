package com.cuffline.abutmentdesign;

import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.Side;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The cuff as closed curves, and the emergence surface that runs straight, in each plane through the implant axis, from the
 * collar to the gingival margin. The margin line lies on it, so it displaces no tissue.
 */
final class CuffRing {
    /** Height of the straight collar on the table. */
    static final double COLLAR_MM = 0.2;

    private final Site site;
    private final PeriodicCurve radius;
    private final PeriodicCurve height;
    private final PeriodicCurve depth;

    CuffRing(Site site) {
        this.site = site;
        List<CuffSample> samples = site.order().cuff().samples();
        radius = curve(samples, CuffSample::radiusMm);
        height = curve(samples, CuffSample::heightMm);
        double[] sides = new double[4];
        double[] depths = new double[4];
        for (Side side : Side.values()) {
            sides[side.ordinal()] = StrictMath.toRadians(side.azimuthDeg());
            depths[side.ordinal()] = site.order().wish().marginDepths().at(side);
        }
        depth = PeriodicCurve.through(sides, depths);
    }

    double widestGapDeg() {
        return StrictMath.toDegrees(radius.widestGap());
    }

    Vector3 gingivaAt(double azimuth) {
        return polar(radius.at(azimuth), azimuth, height.at(azimuth));
    }

    /** The margin line; never lower than the platform's least collar, never above where the emergence ends. */
    Vector3 marginAt(double azimuth) {
        double gingivaMm = height.at(azimuth);
        double heightMm = Math.max(gingivaMm - depth.at(azimuth), site.leastMarginMm());
        double base = site.foundation().radiusMm();
        double part = (heightMm - collarTopMm()) / (gingivaMm - collarTopMm());
        return polar(base + (radius.at(azimuth) - base) * Math.min(1, part), azimuth, heightMm);
    }

    /** Depth of the margin line below the gingival margin, mm. */
    double marginDepthAt(Side side) {
        double azimuth = StrictMath.toRadians(side.azimuthDeg());
        return height.at(azimuth) - marginAt(azimuth).z();
    }

    double collarTopMm() {
        return site.foundation().bottomMm() + COLLAR_MM;
    }

    private static PeriodicCurve curve(List<CuffSample> samples, ToDoubleFunction<CuffSample> value) {
        return PeriodicCurve.through(
                samples.stream()
                        .mapToDouble(sample -> StrictMath.toRadians(sample.azimuthDeg()))
                        .toArray(),
                samples.stream().mapToDouble(value).toArray());
    }

    private static Vector3 polar(double radius, double azimuth, double height) {
        return new Vector3(radius * StrictMath.cos(azimuth), radius * StrictMath.sin(azimuth), height);
    }
}
