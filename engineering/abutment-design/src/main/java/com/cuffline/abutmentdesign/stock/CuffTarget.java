package com.cuffline.abutmentdesign.stock;

import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.Side;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The measured cuff and the wished margin around the implant axis. Between table and gingival margin the cuff is taken to run
 * straight, as the kernel does for custom abutments, since nothing between was measured.
 */
final class CuffTarget {
    private final PeriodicCurve gingiva;
    private final PeriodicCurve radius;
    private final PeriodicCurve depth;
    private final double tableRadiusMm;

    CuffTarget(List<CuffSample> samples, MarginDepths depths, double tableRadiusMm) {
        gingiva = curve(samples, CuffSample::heightMm);
        radius = curve(samples, CuffSample::radiusMm);
        double[] sides = new double[Side.values().length];
        double[] wished = new double[sides.length];
        for (Side side : Side.values()) {
            sides[side.ordinal()] = StrictMath.toRadians(side.azimuthDeg());
            wished[side.ordinal()] = depths.at(side);
        }
        depth = PeriodicCurve.through(sides, wished);
        this.tableRadiusMm = tableRadiusMm;
    }

    /** What is measured and wished at every so many degrees from buccal. */
    List<Place> places(int stepDeg) {
        return IntStream.range(0, 360 / stepDeg)
                .mapToObj(i -> place(i * stepDeg))
                .toList();
    }

    private Place place(int azimuthDeg) {
        double azimuth = StrictMath.toRadians(azimuthDeg);
        double sine = StrictMath.sin(azimuth);
        return new Place(
                azimuthDeg, sine * sine, gingiva.at(azimuth), radius.at(azimuth), tableRadiusMm, depth.at(azimuth));
    }

    /** One azimuth; heights above the table, mm. */
    record Place(
            double azimuthDeg,
            double sineSquared,
            double gingivaMm,
            double cuffRadiusMm,
            double tableRadiusMm,
            double wishedDepthMm) {
        /** Radius of the cuff at a height; above the gingival margin that of the margin. */
        double radiusMm(double heightMm) {
            return heightMm >= gingivaMm
                    ? cuffRadiusMm
                    : tableRadiusMm + (cuffRadiusMm - tableRadiusMm) * heightMm / gingivaMm;
        }
    }

    double widestGapDeg() {
        return StrictMath.toDegrees(gingiva.widestGap());
    }

    private static PeriodicCurve curve(List<CuffSample> samples, ToDoubleFunction<CuffSample> value) {
        return PeriodicCurve.through(
                samples.stream()
                        .mapToDouble(sample -> StrictMath.toRadians(sample.azimuthDeg()))
                        .toArray(),
                samples.stream().mapToDouble(value).toArray());
    }
}
