package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.proof.Proof.RegionFigures;
import com.cuffline.milling.proof.Spot;
import com.cuffline.milling.proof.SurfaceSamples;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Worst figures over the surface, in finished micrometres. Everything is made in the disc, so every region counts; only where a connector holds the part is the
 * rest told without being judged. Around the worst places the surface is looked at again, finer.
 */
final class DiscJudge {
    private static final double SPACING_MM = 0.2;
    private static final double AROUND_MM = 0.2;
    private static final double[] FINER_MM = {0.03, 0.008};
    private static final double WORTH_UM = 1;
    private static final double MARCH_MM = 0.05;

    private final HeldPart held;
    private final MillingTarget target;
    private final List<Cuts> cuts;
    private final DiscStock stock;
    private final Map<Region, RegionFigures> regions = new EnumMap<>(Region.class);
    private final int samples;
    private Spot worstGouge;
    private Spot worstRest;

    DiscJudge(HeldPart held, List<Cuts> cuts, DiscStock stock) {
        this.held = held;
        this.cuts = cuts;
        this.stock = stock;
        target = held.enlarged();
        worstGouge = Spot.of(
                0, target.regionOf().get(0), held.frame().toPart(target.mesh().vertex(0)), 0);
        worstRest = worstGouge;
        SurfaceSamples all = SurfaceSamples.all(target, SPACING_MM);
        samples = all.count();
        judge(all, true);
        for (double spacing : FINER_MM) {
            double within = Math.min(AROUND_MM, 7 * spacing);
            finer(worstGouge, spacing, within);
            finer(worstRest, spacing, within);
        }
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

    private void finer(Spot spot, double spacing, double within) {
        if (spot.valueUm() > WORTH_UM) {
            Vector3 centre = held.frame().toDisc(spot.point());
            judge(SurfaceSamples.around(target, spacing, List.of(centre), within), false);
        }
    }

    private void judge(SurfaceSamples points, boolean whole) {
        TipSweep sweep = new TipSweep(points, cuts);
        for (Region region : Region.values()) {
            judge(region, points, sweep, whole);
        }
    }

    private void judge(Region region, SurfaceSamples points, TipSweep sweep, boolean whole) {
        double[] rests = new double[points.count()];
        double deepest = 0;
        int count = 0;
        for (int i = 0; i < points.count(); i++) {
            if (target.regionOf().get(points.triangle[i]) != region) {
                continue;
            }
            Vector3 normal = points.normal(i);
            double share = held.frame().finishedShare(normal.x(), normal.y(), normal.z());
            double gouge = -sweep.cut[i] * share;
            double rest = rest(points, sweep, i) * share;
            deepest = Math.max(deepest, gouge);
            if (1000 * gouge > worstGouge.valueUm()) {
                worstGouge = Spot.of(gouge, region, held.frame().toPart(points.point(i)), sweep.cutLine[i]);
            }
            if (region != Region.CONNECTOR && 1000 * rest > worstRest.valueUm()) {
                worstRest = Spot.of(rest, region, held.frame().toPart(points.point(i)), 0);
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
