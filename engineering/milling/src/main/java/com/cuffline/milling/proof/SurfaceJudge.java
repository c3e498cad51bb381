package com.cuffline.milling.proof;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.proof.Proof.RegionFigures;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Worst figures over the surface. Samples are 0.2 mm apart at most; around the worst cut and the worst rest the surface is
 * sampled again, finer, until the neighbourhood's peak is known. Nothing is excused: what a corner leaves is rest.
 */
final class SurfaceJudge {
    private static final double SPACING_MM = 0.2;
    private static final double AROUND_MM = 0.2;
    private static final double[] FINER_MM = {0.03, 0.008};
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
        judge(all, true);
        finer();
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

    private void finer() {
        for (double spacing : FINER_MM) {
            double within = Math.min(AROUND_MM, 7 * spacing);
            if (worstGouge.valueUm() > 1000 * WORTH_MM) {
                judge(SurfaceSamples.around(target, spacing, worstGouge.point(), within), false);
            }
            if (worstRest.valueUm() > 1000 * WORTH_MM) {
                judge(SurfaceSamples.around(target, spacing, worstRest.point(), within), false);
            }
        }
    }

    private void judge(SurfaceSamples points, boolean whole) {
        SurfaceSweep sweep = new SurfaceSweep(points, motion, bodies);
        for (Region region : Region.values()) {
            judge(region, points, sweep, whole);
        }
    }

    private void judge(Region region, SurfaceSamples points, SurfaceSweep sweep, boolean whole) {
        double[] rests = new double[points.count()];
        double deepest = 0;
        int count = 0;
        for (int i = 0; i < points.count(); i++) {
            if (target.regionOf().get(points.triangle[i]) != region) {
                continue;
            }
            deepest = Math.max(deepest, -sweep.cut[i]);
            if (-1000 * sweep.cut[i] > worstGouge.valueUm()) {
                worstGouge = Spot.of(-sweep.cut[i], region, points.point(i), line(sweep.cutMove[i]));
            }
            double rest = region.milled() ? rest(points, sweep, i) : 0;
            if (1000 * rest > worstRest.valueUm()) {
                worstRest = Spot.of(rest, region, points.point(i), 0);
            }
            rests[count++] = rest;
        }
        if (whole && count > 0) {
            Arrays.sort(rests, 0, count);
            regions.put(
                    region,
                    new RegionFigures(
                            count, 1000 * deepest, 1000 * rests[count - 1], 1000 * rests[(int) (0.95 * (count - 1))]));
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
