package com.cuffline.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.VerticalBore.Outcome;
import org.junit.jupiter.api.Test;

class VerticalBoreTest {
    @Test
    void a_bored_cylinder_is_a_tube_of_the_computed_volume() {
        TriangleMesh tube = bored(Solids.cylinder(2, 5, 360), 1);
        MeshReport report = MeshReport.of(tube);

        assertThat(report.soundSolid()).isTrue();
        assertThat(report.genus()).isEqualTo(1);
        assertThat(report.volumeMm3()).isCloseTo(Math.PI * 3 * 5, within(0.01));
        assertThat(report.areaMm2()).isCloseTo(2 * Math.PI * (3 + 15), within(0.02));
    }

    @Test
    void a_leaning_post_is_opened_through_its_side_without_losing_its_shell() {
        TriangleMesh post = leaningPost(200, 0.05);
        TriangleMesh opened = bored(post, 1);
        MeshReport report = MeshReport.of(opened);

        assertThat(report.soundSolid()).isTrue();
        assertThat(report.genus()).isEqualTo(1);
        assertThat(SelfIntersections.count(opened)).isZero();
        assertThat(report.volumeMm3()).isLessThan(post.signedVolume() - Math.PI * 3);
    }

    @Test
    void every_vertex_of_the_wall_lies_exactly_on_the_cylinder_and_none_inside() {
        TriangleMesh opened = bored(leaningPost(200, 0.05), 1);

        for (int v = 0; v < opened.vertexCount(); v++) {
            double radius = opened.vertex(v).radius();
            assertThat(radius).satisfiesAnyOf(r -> assertThat(r).isCloseTo(1, within(1e-12)), r -> assertThat(r)
                    .isGreaterThanOrEqualTo(1 + VerticalBore.CLEARANCE_MM - 1e-12));
        }
    }

    @Test
    void a_vertex_ring_on_the_cylinder_leaves_no_sliver() {
        TriangleMesh stepped = Solids.turned(new double[][] {{2, 0}, {2, 5}, {1, 5}, {0.5, 5}}, 90, 0, 0);
        MeshReport report = MeshReport.of(bored(stepped, 1));

        assertThat(report.soundSolid()).isTrue();
        assertThat(report.volumeMm3()).isCloseTo(Math.PI * 3 * 5, within(0.15));
    }

    @Test
    void a_bore_as_wide_as_the_part_is_refused_with_a_reason() {
        assertThat(VerticalBore.bore(Solids.cylinder(1, 5, 60), 1.5))
                .isEqualTo(new Outcome.NotBorable("the bore leaves 0 rims instead of 2"));
    }

    @Test
    void a_bore_that_runs_out_of_the_bottom_is_refused() {
        assertThat(VerticalBore.bore(Solids.turned(new double[][] {{2, 0}, {2, 5}}, 60, 1.5, 0), 1))
                .isInstanceOf(Outcome.NotBorable.class);
    }

    private static TriangleMesh leaningPost(int segments, double spacing) {
        int rings = (int) (6 / spacing);
        double[][] profile = new double[rings + 30][];
        for (int i = 0; i < rings; i++) {
            double z = i * spacing;
            profile[i] = new double[] {1.8 - 0.05 * z, z};
        }
        double top = profile[rings - 1][0];
        for (int i = 0; i < 30; i++) {
            profile[rings + i] = new double[] {top * (29 - i + 0.5) / 30, (rings - 1) * spacing};
        }
        return Solids.turned(profile, segments, 0, 0.25);
    }

    private static TriangleMesh bored(TriangleMesh mesh, double radius) {
        return ((Outcome.Bored) VerticalBore.bore(mesh, radius)).mesh();
    }
}
