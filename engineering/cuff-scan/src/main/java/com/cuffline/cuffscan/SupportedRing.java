package com.cuffline.cuffscan;

import com.cuffline.geometry.PeriodicCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cuff as the part that held it shows it: the outside of a provisional or healing abutment up to the gingiva, whose height
 * the scan of the part cannot show and which is therefore given.
 */
final class SupportedRing {
    private static final double LEAST_PROFILE_HEIGHT_MM = 0.1;

    private SupportedRing() {}

    /** The ring; empty if no outside is found at the gingiva's height anywhere. */
    static Optional<CuffRing> of(SectionFan fan, PeriodicCurve gingivaHeightMm) {
        for (boolean inverted : new boolean[] {false, true}) {
            CuffRing ring = of(fan, gingivaHeightMm, inverted);
            if (!ring.ring().isEmpty()) {
                return Optional.of(ring);
            }
        }
        return Optional.empty();
    }

    private static CuffRing of(SectionFan fan, PeriodicCurve gingivaHeightMm, boolean inverted) {
        int n = fan.azimuths();
        List<RingPoint> ring = new ArrayList<>();
        List<ProfilePoint> profile = new ArrayList<>();
        MissingRuns missing = new MissingRuns(n);
        for (int k = 0; k < n; k++) {
            double azimuth = 360.0 * k / n;
            double height = gingivaHeightMm.at(2 * Math.PI * k / n);
            double radius = outside(fan, k, height, inverted);
            if (radius < 0) {
                missing.margin(k, Missing.Reason.NO_WALL);
                continue;
            }
            ring.add(new RingPoint(azimuth, height, radius));
            for (int i = 1; height - TissueRing.PROFILE_STEP_MM * i >= LEAST_PROFILE_HEIGHT_MM; i++) {
                double depth = TissueRing.PROFILE_STEP_MM * i;
                double below = outside(fan, k, height - depth, inverted);
                if (below < 0) {
                    missing.profile(k, depth);
                } else {
                    profile.add(new ProfilePoint(azimuth, depth, height - depth, below));
                }
            }
        }
        return new CuffRing(ScanMethod.SUPPORTED_SHAPE, n, ring, profile, missing.runs());
    }

    /** Least radius at a height of a surface that faces away from the axis; negative if there is none. */
    private static double outside(SectionFan fan, int azimuth, double height, boolean inverted) {
        float[] list = fan.segments(azimuth);
        double least = -1;
        for (int at = 0; at < 4 * fan.count(azimuth); at += 4) {
            double start = list[at + 1];
            double end = list[at + 3];
            boolean away = inverted ? end < start : end > start;
            if (away && Math.min(start, end) <= height && Math.max(start, end) > height) {
                double radius = list[at] + (height - start) / (end - start) * (list[at + 2] - list[at]);
                least = radius >= 0 && (least < 0 || radius < least) ? radius : least;
            }
        }
        return least;
    }
}
