package com.cuffline.abutmentdesign.solid;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.solid.SolidOutcome.Built;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rim of a coarse mesh against that of a finer one, each of whose vertices lies on the exact rim. */
class RimTest {
    private static final int RANDOM = 100;

    /** Plans whose undivided rim stood off by 1.3 to 3 times the tolerance: grazing channels, and grooves across the rim. */
    @ParameterizedTest
    @CsvSource({
        "211,0.005,0.001",
        "344,0.005,0.001",
        "361,0.005,0.001",
        "311,0.005,0.001",
        "2032,0.02,0.005",
        "1950,0.02,0.005",
        "1670,0.02,0.005",
        "936,0.05,0.005",
        "1181,0.05,0.005"
    })
    void the_exact_rim_stands_off_no_edge_by_more_than_the_tolerance(long seed, double toleranceMm, double finerMm) {
        SolidPlan plan = Plans.random(new Random(seed));
        AbutmentSolid solid = ((Built) AbutmentSolids.build(plan, toleranceMm)).solid();
        double farthest = farthest(solid, ((Built) AbutmentSolids.build(plan, finerMm)).solid());

        assertThat(farthest).isBetween(finerMm / 10, toleranceMm);
        assertThat(solid.chordErrorMm()).isGreaterThan(0.8 * farthest);
    }

    @Test
    void of_random_bodies_no_rim_stands_off_by_more_than_the_tolerance() {
        int built = 0;
        for (int seed = 3000; seed < 3000 + RANDOM; seed++) {
            SolidPlan plan = Plans.random(new Random(seed));
            if (AbutmentSolids.build(plan, 0.02) instanceof Built coarse
                    && AbutmentSolids.build(plan, 0.005) instanceof Built fine) {
                built++;
                assertThat(farthest(coarse.solid(), fine.solid()))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(0.02);
            }
        }
        assertThat(built).isGreaterThan(RANDOM * 8 / 10);
    }

    private record Edge(Vector3 from, Vector3 to) {
        double squaredDistance(Vector3 point) {
            Vector3 way = to.minus(from);
            double part = Math.max(0, Math.min(1, point.minus(from).dot(way) / way.dot(way)));
            Vector3 off = point.minus(from.plus(way.times(part)));
            return off.dot(off);
        }
    }

    /** Of the vertices of a finer rim. */
    private static double farthest(AbutmentSolid solid, AbutmentSolid finer) {
        List<Edge> edges = rim(solid);
        double squared = 0;
        for (Edge exact : rim(finer)) {
            squared = Math.max(
                    squared,
                    edges.stream()
                            .mapToDouble(edge -> edge.squaredDistance(exact.from()))
                            .min()
                            .orElseThrow());
        }
        return Math.sqrt(squared);
    }

    /** Edges between the channel's wall and the outside, but the table's. */
    private static List<Edge> rim(AbutmentSolid solid) {
        Set<Long> outside = new HashSet<>();
        for (Region region : List.of(Region.FINISH, Region.POST, Region.TOP)) {
            eachEdge(solid, region, (from, to) -> outside.add(key(from, to)));
        }
        List<Edge> rim = new ArrayList<>();
        eachEdge(solid, Region.CHANNEL, (from, to) -> {
            if (outside.contains(key(to, from))) {
                rim.add(new Edge(solid.mesh().vertex(from), solid.mesh().vertex(to)));
            }
        });
        return rim;
    }

    private interface Between {
        void edge(int from, int to);
    }

    private static void eachEdge(AbutmentSolid solid, Region region, Between between) {
        TriangleMesh mesh = solid.mesh();
        RegionRange range = solid.regions().get(region.ordinal());
        for (int t = range.firstTriangle(); t < range.firstTriangle() + range.triangles(); t++) {
            for (int i = 0; i < 3; i++) {
                between.edge(mesh.corner(t, i), mesh.corner(t, (i + 1) % 3));
            }
        }
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
    }
}
