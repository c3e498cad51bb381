package com.cuffline.milling.proof;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.Map;
import java.util.function.IntPredicate;

/** What the moves of a rotary program leave on the surface. Nothing is excused: what a corner leaves is rest. */
final class SurfaceJudge implements SurfaceGauge {
    private static final double AROUND_MM = 0.12;
    private static final double FINER_MM = 0.04;

    private final ProofRequest request;
    private final MillingTarget target;
    private final Motion motion;
    private final Map<Integer, ToolBody> bodies;

    private SurfaceJudge(ProofRequest request, Motion motion, Map<Integer, ToolBody> bodies) {
        this.request = request;
        target = request.target();
        this.motion = motion;
        this.bodies = bodies;
    }

    static SurfaceFigures figures(ProofRequest request, Motion motion, Map<Integer, ToolBody> bodies) {
        SurfaceJudge judge = new SurfaceJudge(request, motion, bodies);
        return new SurfaceFigures(request.target(), judge, FINER_MM, AROUND_MM);
    }

    /** Rests of surfaces that the blank's maker has made are 0. */
    @Override
    public Depths over(SurfaceSamples points) {
        IntPredicate milled = i -> judgesRest(target.regionOf().get(points.triangle[i]));
        SurfaceSweep sweep = new SurfaceSweep(points, motion, bodies, milled);
        Depths depths = new Depths(new double[points.count()], new double[points.count()], new int[points.count()]);
        for (int i = 0; i < points.count(); i++) {
            depths.cutMm()[i] = -sweep.cut[i];
            depths.restMm()[i] = rest(points, sweep, i);
            depths.line()[i] =
                    sweep.cutMove[i] < 0 ? 0 : motion.step(sweep.cutMove[i]).line();
        }
        return depths;
    }

    @Override
    public boolean judgesRest(Region region) {
        return region.milled();
    }

    @Override
    public Vector3 inPart(Vector3 point) {
        return point;
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
}
