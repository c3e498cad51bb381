package com.cuffline.milling.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Figures of a made-up field over a flat square of 8 mm, with narrow peaks on places whose height is known. */
class SurfaceFiguresTest {
    private static final double SPACING_MM = 0.2;
    private static final double FINER_MM = 0.04;
    private static final double WITHIN_MM = 0.12;
    /** A peak loses this much, mm, in a millimetre. */
    private static final double SLOPE = 0.05;

    private static final SurfaceSamples COARSE = SurfaceSamples.all(square(Region.POST), SPACING_MM);
    private static final Vector3 ON_A_SAMPLE = sampleNear(2, 2);
    /** Where a coarse sample is missed by most. */
    private static final Vector3 BETWEEN_SAMPLES = farthestFromSamples(sampleNear(6, 6));

    @Test
    void thePeakThatTheCoarseSamplesMissIsToldWhereItIs() {
        ToDoubleFunction<Vector3> field = peaks(0.0100, ON_A_SAMPLE, 0.0120, BETWEEN_SAMPLES);
        assertTrue(coarse(field, ON_A_SAMPLE) > coarse(field, BETWEEN_SAMPLES), "the coarse look must be misled");
        SurfaceFigures figures = rests(field, Region.POST);
        assertEquals(12, figures.worstRest().valueUm(), 1000 * SLOPE * 0.008);
        assertEquals(0, figures.worstRest().point().minus(BETWEEN_SAMPLES).length(), 0.01);
    }

    @Test
    void cutsAreLookedAtAsCloselyAsRests() {
        ToDoubleFunction<Vector3> field = peaks(0.0100, ON_A_SAMPLE, 0.0120, BETWEEN_SAMPLES);
        SurfaceFigures figures = figures(Region.POST, field, point -> 0);
        assertEquals(12, figures.worstGouge().valueUm(), 1000 * SLOPE * 0.008);
        assertEquals(7, figures.worstGouge().line());
        assertEquals(0, figures.worstRest().valueUm(), 0);
    }

    @Test
    void aRestThatIsNotJudgedIsToldInItsRegionOnly() {
        SurfaceFigures figures = rests(peaks(0.010, ON_A_SAMPLE, 0.012, BETWEEN_SAMPLES), Region.CONNECTOR);
        assertEquals(0, figures.worstRest().valueUm(), 0);
        assertEquals(
                10,
                Objects.requireNonNull(figures.regions().get(Region.CONNECTOR)).worstRestUm(),
                0.01);
    }

    @Test
    void peaksAreTheLargestFirstAndApart() {
        double[] values = new double[COARSE.count()];
        ToDoubleFunction<Vector3> field = peaks(0.0100, ON_A_SAMPLE, 0.0120, BETWEEN_SAMPLES);
        Arrays.setAll(values, i -> field.applyAsDouble(COARSE.point(i)));
        double[] before = values.clone();
        List<Vector3> peaks = Peaks.of(values, COARSE, 0.001);
        assertEquals(ON_A_SAMPLE, peaks.get(0));
        assertTrue(peaks.stream().anyMatch(peak -> peak.minus(BETWEEN_SAMPLES).length() < WITHIN_MM), peaks.toString());
        for (int i = 0; i < peaks.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(peaks.get(i).minus(peaks.get(j)).length() >= 0.4, i + " and " + j);
                assertTrue(field.applyAsDouble(peaks.get(i)) <= field.applyAsDouble(peaks.get(j)), i + " after " + j);
            }
        }
        assertTrue(Arrays.equals(before, values), "the values are only read");
    }

    @Test
    void thereAreTwelvePeaksAtMostAndNoneThatIsNotWorthIt() {
        double[] values = new double[COARSE.count()];
        assertEquals(List.of(), Peaks.of(values, COARSE, 0));
        Arrays.fill(values, 0.005);
        assertEquals(12, Peaks.of(values, COARSE, 0.001).size());
        assertEquals(List.of(), Peaks.of(values, COARSE, 0.005));
    }

    private static SurfaceFigures rests(ToDoubleFunction<Vector3> field, Region region) {
        return figures(region, point -> -1, field);
    }

    private static SurfaceFigures figures(
            Region region, ToDoubleFunction<Vector3> cut, ToDoubleFunction<Vector3> rest) {
        SurfaceGauge gauge = new SurfaceGauge() {
            @Override
            public Depths over(SurfaceSamples points) {
                Depths depths =
                        new Depths(new double[points.count()], new double[points.count()], new int[points.count()]);
                Arrays.setAll(depths.cutMm(), i -> cut.applyAsDouble(points.point(i)));
                Arrays.setAll(depths.restMm(), i -> rest.applyAsDouble(points.point(i)));
                Arrays.fill(depths.line(), 7);
                return depths;
            }

            @Override
            public boolean judgesRest(Region any) {
                return any != Region.CONNECTOR;
            }

            @Override
            public Vector3 inPart(Vector3 point) {
                return point;
            }
        };
        return new SurfaceFigures(square(region), gauge, FINER_MM, WITHIN_MM);
    }

    /** Two cones, and seven lower ones on other samples. */
    private static ToDoubleFunction<Vector3> peaks(double first, Vector3 at, double second, Vector3 otherAt) {
        List<Vector3> lower = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            lower.add(sampleNear(1 + i, 4));
        }
        return point -> {
            double most = Math.max(cone(first, at, point), cone(second, otherAt, point));
            for (Vector3 place : lower) {
                most = Math.max(most, cone(0.0095, place, point));
            }
            return most;
        };
    }

    private static double cone(double height, Vector3 at, Vector3 point) {
        return Math.max(0, height - SLOPE * point.minus(at).length());
    }

    /** The largest value of a coarse sample near a place. */
    private static double coarse(ToDoubleFunction<Vector3> field, Vector3 at) {
        double most = 0;
        for (int i = 0; i < COARSE.count(); i++) {
            Vector3 point = COARSE.point(i);
            most = point.minus(at).length() < 0.5 ? Math.max(most, field.applyAsDouble(point)) : most;
        }
        return most;
    }

    private static Vector3 sampleNear(double x, double y) {
        return COARSE.point(nearest(new Vector3(x, y, 0)));
    }

    private static Vector3 farthestFromSamples(Vector3 around) {
        Vector3 best = around;
        double most = 0;
        for (int i = -25; i <= 25; i++) {
            for (int j = -25; j <= 25; j++) {
                Vector3 point = around.plus(new Vector3(0.01 * i, 0.01 * j, 0));
                double off = COARSE.point(nearest(point)).minus(point).length();
                if (off > most) {
                    most = off;
                    best = point;
                }
            }
        }
        return best;
    }

    private static int nearest(Vector3 point) {
        int best = 0;
        for (int i = 1; i < COARSE.count(); i++) {
            best = COARSE.point(i).minus(point).length()
                            < COARSE.point(best).minus(point).length()
                    ? i
                    : best;
        }
        return best;
    }

    private static MillingTarget square(Region region) {
        MeshBuilder all = new MeshBuilder();
        int a = all.vertex(new Vector3(0, 0, 0));
        int b = all.vertex(new Vector3(8, 0, 0));
        int c = all.vertex(new Vector3(8, 8, 0));
        int d = all.vertex(new Vector3(0, 8, 0));
        all.triangle(a, b, c);
        all.triangle(a, c, d);
        TriangleMesh mesh = all.build();
        return new MillingTarget(
                mesh, Collections.nCopies(2, region), List.of(mesh.vertex(0), mesh.vertex(1), mesh.vertex(2)));
    }
}
