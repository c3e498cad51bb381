package com.cuffline.milling.proof;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.proof.Proof.RegionFigures;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Worst figures over the surface. Samples are 0.2 mm apart at most; around the places where cuts and rests are largest the surface is
 * sampled again, finer, and finer still around the worst of each. Nothing is excused: what a corner leaves is rest.
 */
final class SurfaceJudge {
    private static final double SPACING_MM = 0.2;
    private static final double AROUND_MM = 0.12;
    private static final double FINER_MM = 0.04;
    private static final double FINEST_MM = 0.008;
    private static final double WORTH_MM = 0.001;

    private final ProofRequest request;
    private final MillingTarget target;
    private final Motion motion;
    private final Map<Integer, ToolBody> bodies;
    private final Map<Region, RegionFigures> regions = new EnumMap<>(Region.class);
    private Spot worstGouge;
    private Spot worstRest;
    private final int samples;

    SurfaceJudge(ProofRequest request, Motion motion, Map<Integer, ToolBody> bodies) {
        this.request = request;
        target = request.target();
        this.motion = motion;
        this.bodies = bodies;
        Vector3 first = target.mesh().vertex(0);
        worstGouge = Spot.of(0, target.regionOf().get(0), first, 0);
        worstRest = worstGouge;
        SurfaceSamples all = SurfaceSamples.all(target, SPACING_MM);
        samples = all.count();
        finer(judge(all, true));
    }

    Spot worstGouge() {
        return worstGouge;
    }

    Spot worstRest() {
        return worstRest;
    }

    Map<Region, RegionFigures> regions() {
        return regions;
    }

    int samples() {
        return samples;
    }

    private void finer(List<Vector3> peaks) {
        if (!peaks.isEmpty()) {
            judge(SurfaceSamples.around(target, FINER_MM, peaks, AROUND_MM), false);
            List<Vector3> worst = List.of(worstGouge.point(), worstRest.point());
            judge(SurfaceSamples.around(target, FINEST_MM, worst, 7 * FINEST_MM), false);
        }
    }

    /** Answers where cuts and rests are largest. */
    private List<Vector3> judge(SurfaceSamples points, boolean whole) {
        SurfaceSweep sweep = new SurfaceSweep(points, motion, bodies);
        double[] cuts = new double[points.count()];
        double[] rests = new double[points.count()];
        for (int i = 0; i < points.count(); i++) {
            Region region = target.regionOf().get(points.triangle[i]);
            cuts[i] = Math.max(0, -sweep.cut[i]);
            rests[i] = region.milled() ? rest(points, sweep, i) : 0;
            if (1000 * cuts[i] > worstGouge.valueUm()) {
                worstGouge = Spot.of(cuts[i], region, points.point(i), line(sweep.cutMove[i]));
            }
            if (1000 * rests[i] > worstRest.valueUm()) {
                worstRest = Spot.of(rests[i], region, points.point(i), 0);
            }
        }
        if (!whole) {
            return List.of();
        }
        for (Region region : Region.values()) {
            figures(region, points, cuts, rests);
        }
        List<Vector3> peaks = new ArrayList<>(Peaks.of(cuts, points, WORTH_MM));
        peaks.addAll(Peaks.of(rests, points, WORTH_MM));
        return peaks;
    }

    private void figures(Region region, SurfaceSamples points, double[] cuts, double[] rests) {
        int[] of = IntStream.range(0, points.count())
                .filter(i -> target.regionOf().get(points.triangle[i]) == region)
                .toArray();
        if (of.length > 0) {
            double[] sorted =
                    Arrays.stream(of).mapToDouble(i -> rests[i]).sorted().toArray();
            double deepest = Arrays.stream(of).mapToDouble(i -> cuts[i]).max().orElse(0);
            regions.put(
                    region,
                    new RegionFigures(
                            of.length,
                            1000 * deepest,
                            1000 * sorted[of.length - 1],
                            1000 * sorted[(int) (0.95 * (of.length - 1))]));
        }
    }

    private double rest(SurfaceSamples points, SurfaceSweep sweep, int i) {
        if (sweep.cut[i] < 0) {
            return 0;
        }
        return sweep.rest[i] < Double.POSITIVE_INFINITY
                ? sweep.rest[i]
                : sweep.coarseRest(i, stockAbove(points.point(i), points.normal(i)));
    }

    /** Way along the normal through the uncut blank, mm. */
    private double stockAbove(Vector3 point, Vector3 normal) {
        double low = target.mesh().lowest().z();
        double end = normal.z() > 0 ? low + request.blank().heightMm() : low;
        double toEnd = normal.z() == 0 ? Double.POSITIVE_INFINITY : (end - point.z()) / normal.z();
        double a = normal.x() * normal.x() + normal.y() * normal.y();
        double b = point.x() * normal.x() + point.y() * normal.y();
        double c = point.radius() * point.radius()
                - request.blank().radiusMm() * request.blank().radiusMm();
        double toSide = a < 1e-12 ? Double.POSITIVE_INFINITY : (-b + Math.sqrt(Math.max(0, b * b - a * c))) / a;
        return Math.max(0, Math.min(toEnd, toSide));
    }

    private int line(int move) {
        return move < 0 ? 0 : motion.step(move).line();
    }
}
