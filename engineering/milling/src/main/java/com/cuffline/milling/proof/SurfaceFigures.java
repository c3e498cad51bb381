package com.cuffline.milling.proof;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.proof.Proof.RegionFigures;
import com.cuffline.milling.proof.SurfaceGauge.Depths;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Worst figures over a surface. Samples are 0.2 mm apart at most; around the places where cuts and judged rests are largest the surface is sampled again, finer,
 * and finer still around the worst of each, for the place that looks worst from afar is often not the worst.
 */
public final class SurfaceFigures {
    private static final double SPACING_MM = 0.2;
    private static final double FINEST_MM = 0.008;
    private static final double WORTH_MM = 0.001;

    private final MillingTarget target;
    private final SurfaceGauge gauge;
    private final Map<Region, RegionFigures> regions = new EnumMap<>(Region.class);
    private final int samples;
    private Spot worstGouge;
    private Spot worstRest;
    /** Where the worst figures are in the sampled surface, which may not lie in the implant frame. */
    private Vector3 gougeAt;

    private Vector3 restAt;

    /**
     * @param finerMm spacing around the peaks
     * @param withinMm how far from a peak is looked again
     */
    public SurfaceFigures(MillingTarget target, SurfaceGauge gauge, double finerMm, double withinMm) {
        this.target = target;
        this.gauge = gauge;
        gougeAt = target.mesh().vertex(0);
        restAt = gougeAt;
        worstGouge = Spot.of(0, target.regionOf().get(0), gauge.inPart(gougeAt), 0);
        worstRest = worstGouge;
        SurfaceSamples all = SurfaceSamples.all(target, SPACING_MM);
        samples = all.count();
        List<Vector3> peaks = whole(all);
        if (!peaks.isEmpty()) {
            judge(SurfaceSamples.around(target, finerMm, peaks, withinMm));
            judge(SurfaceSamples.around(target, FINEST_MM, List.of(gougeAt, restAt), 7 * FINEST_MM));
        }
    }

    public Spot worstGouge() {
        return worstGouge;
    }

    public Spot worstRest() {
        return worstRest;
    }

    public Map<Region, RegionFigures> regions() {
        return regions;
    }

    /** Number of samples of the whole surface. */
    public int samples() {
        return samples;
    }

    /** Judges the whole surface; answers where cuts and judged rests are largest. */
    private List<Vector3> whole(SurfaceSamples points) {
        Depths depths = judge(points);
        for (Region region : Region.values()) {
            figures(region, points, depths);
        }
        double[] judged = depths.restMm().clone();
        for (int i = 0; i < judged.length; i++) {
            judged[i] = gauge.judgesRest(region(points, i)) ? judged[i] : 0;
        }
        List<Vector3> peaks = new ArrayList<>(Peaks.of(depths.cutMm(), points, WORTH_MM));
        peaks.addAll(Peaks.of(judged, points, WORTH_MM));
        return peaks;
    }

    private Depths judge(SurfaceSamples points) {
        Depths depths = gauge.over(points);
        for (int i = 0; i < points.count(); i++) {
            Region region = region(points, i);
            if (1000 * depths.cutMm()[i] > worstGouge.valueUm()) {
                gougeAt = points.point(i);
                worstGouge = Spot.of(depths.cutMm()[i], region, gauge.inPart(gougeAt), depths.line()[i]);
            }
            if (gauge.judgesRest(region) && 1000 * depths.restMm()[i] > worstRest.valueUm()) {
                restAt = points.point(i);
                worstRest = Spot.of(depths.restMm()[i], region, gauge.inPart(restAt), 0);
            }
        }
        return depths;
    }

    private void figures(Region region, SurfaceSamples points, Depths depths) {
        int[] of = IntStream.range(0, points.count())
                .filter(i -> region(points, i) == region)
                .toArray();
        if (of.length > 0) {
            double[] rests = Arrays.stream(of)
                    .mapToDouble(i -> depths.restMm()[i])
                    .sorted()
                    .toArray();
            double deepest =
                    Arrays.stream(of).mapToDouble(i -> depths.cutMm()[i]).max().orElse(0);
            regions.put(
                    region,
                    new RegionFigures(
                            of.length,
                            1000 * Math.max(0, deepest),
                            1000 * rests[of.length - 1],
                            1000 * rests[(int) (0.95 * (of.length - 1))]));
        }
    }

    private Region region(SurfaceSamples points, int sample) {
        return target.regionOf().get(points.triangle[sample]);
    }
}
