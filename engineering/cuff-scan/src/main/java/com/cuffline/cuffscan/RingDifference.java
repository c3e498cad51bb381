package com.cuffline.cuffscan;

import com.cuffline.measurement.CuffSample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A typed value that the scan contradicts.
 *
 * @param azimuthDeg of the typed sample
 * @param field heightMm or radiusMm
 * @param differenceMm scanned less typed
 */
public record RingDifference(double azimuthDeg, String field, double typedMm, double scannedMm, double differenceMm) {
    /** Differences above this are raised, mm. */
    public static final double LIMIT_MM = 0.5;

    /** Scanned points this far apart are not interpolated between. */
    private static final double WIDEST_STEP_DEG = 10;

    /** The typed values that lie off the ring by more than the limit; a sample in a gap of the ring is not judged. */
    public static List<RingDifference> raised(CuffRing scanned, List<CuffSample> typed) {
        return raised(scanned.ring(), typed);
    }

    /** The same for the points of a ring, by azimuth. */
    public static List<RingDifference> raised(List<RingPoint> scanned, List<CuffSample> typed) {
        List<RingDifference> raised = new ArrayList<>();
        for (CuffSample sample : typed) {
            add(raised, sample, "heightMm", sample.heightMm(), at(scanned, sample, RingPoint::heightMm));
            add(raised, sample, "radiusMm", sample.radiusMm(), at(scanned, sample, RingPoint::radiusMm));
        }
        return raised;
    }

    private static void add(
            List<RingDifference> raised, CuffSample sample, String field, double typed, OptionalDouble scanned) {
        if (scanned.isPresent() && Math.abs(scanned.getAsDouble() - typed) > LIMIT_MM) {
            raised.add(new RingDifference(
                    sample.azimuthDeg(), field, typed, scanned.getAsDouble(), scanned.getAsDouble() - typed));
        }
    }

    private static OptionalDouble at(List<RingPoint> ring, CuffSample sample, ToDoubleFunction<RingPoint> value) {
        for (int i = 0; i < ring.size(); i++) {
            RingPoint from = ring.get(i);
            RingPoint to = ring.get((i + 1) % ring.size());
            double step = turn(to.azimuthDeg() - from.azimuthDeg());
            double ahead = turn(sample.azimuthDeg() - from.azimuthDeg());
            if (ahead == 0) {
                return OptionalDouble.of(value.applyAsDouble(from));
            }
            if (ahead < step && step <= Math.max(WIDEST_STEP_DEG, 360.0 / ring.size())) {
                double share = ahead / step;
                return OptionalDouble.of((1 - share) * value.applyAsDouble(from) + share * value.applyAsDouble(to));
            }
        }
        return OptionalDouble.empty();
    }

    private static double turn(double degrees) {
        return degrees - 360 * Math.floor(degrees / 360);
    }
}
