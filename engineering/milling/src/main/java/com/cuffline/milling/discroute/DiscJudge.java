package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.proof.SurfaceFigures;
import com.cuffline.milling.proof.SurfaceGauge;
import com.cuffline.milling.proof.SurfaceSamples;
import com.cuffline.milling.toolpath.Region;
import java.util.List;

/**
 * What the moves of a disc's program leave on the enlarged surface, in finished lengths. Everything is made in the disc, so every region counts; only where a
 * connector holds the part is the rest told without being judged.
 */
final class DiscJudge implements SurfaceGauge {
    private static final double AROUND_MM = 0.2;
    private static final double FINER_MM = 0.03;
    private static final double MARCH_MM = 0.05;

    private final HeldPart held;
    private final List<Cuts> cuts;
    private final DiscStock stock;

    private DiscJudge(HeldPart held, List<Cuts> cuts, DiscStock stock) {
        this.held = held;
        this.cuts = cuts;
        this.stock = stock;
    }

    static SurfaceFigures figures(HeldPart held, List<Cuts> cuts, DiscStock stock) {
        return new SurfaceFigures(held.enlarged(), new DiscJudge(held, cuts, stock), FINER_MM, AROUND_MM);
    }

    @Override
    public Depths over(SurfaceSamples points) {
        TipSweep sweep = new TipSweep(points, cuts);
        Depths depths = new Depths(new double[points.count()], new double[points.count()], sweep.cutLine);
        for (int i = 0; i < points.count(); i++) {
            Vector3 normal = points.normal(i);
            double share = held.frame().finishedShare(normal.x(), normal.y(), normal.z());
            depths.cutMm()[i] = -sweep.cut[i] * share;
            depths.restMm()[i] = rest(points, sweep, i) * share;
        }
        return depths;
    }

    @Override
    public boolean judgesRest(Region region) {
        return region != Region.CONNECTOR;
    }

    @Override
    public Vector3 inPart(Vector3 point) {
        return held.frame().toPart(point);
    }

    private double rest(SurfaceSamples points, TipSweep sweep, int i) {
        if (sweep.cut[i] < 0) {
            return 0;
        }
        return sweep.rest[i] < Double.POSITIVE_INFINITY ? sweep.rest[i] : standing(points.point(i), points.normal(i));
    }

    /** Way along the normal through what the tools left standing, mm, at least what the sweep would have seen. */
    private double standing(Vector3 point, Vector3 normal) {
        double t = TipSweep.FINE_MM;
        Vector3 at = point.plus(normal.times(t));
        while (stock.holds(at.x(), at.y(), at.z()) && t < 2 * stock.faceMm) {
            t += MARCH_MM;
            at = point.plus(normal.times(t));
        }
        return t;
    }
}
