package com.cuffline.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeshReportTest {
    @Test
    void a_box_is_a_sound_solid_of_volume_one() {
        MeshReport report = MeshReport.of(Solids.box(0));

        assertThat(report.soundSolid()).isTrue();
        assertThat(report.genus()).isZero();
        assertThat(report.eulerCharacteristic()).isEqualTo(2);
        assertThat(report.volumeMm3()).isCloseTo(1, within(1e-12));
        assertThat(report.areaMm2()).isCloseTo(6, within(1e-12));
    }

    @Test
    void a_missing_triangle_leaves_open_edges() {
        TriangleMesh box = Solids.box(0);
        TriangleMesh open = rebuilt(box, Arrays.copyOf(triangles(box), 33));

        assertThat(MeshReport.of(open).openEdges()).isEqualTo(3);
        assertThat(MeshReport.of(open).soundSolid()).isFalse();
    }

    @Test
    void a_turned_triangle_clashes_with_its_neighbours() {
        TriangleMesh box = Solids.box(0);
        int[] abc = triangles(box);
        int swapped = abc[1];
        abc[1] = abc[2];
        abc[2] = swapped;

        assertThat(MeshReport.of(rebuilt(box, abc)).clashingEdges()).isEqualTo(3);
    }

    @Test
    void a_tripled_triangle_crowds_its_edges() {
        TriangleMesh box = Solids.box(0);
        int[] abc = Arrays.copyOf(triangles(box), 39);
        System.arraycopy(abc, 0, abc, 36, 3);

        assertThat(MeshReport.of(rebuilt(box, abc)).crowdedEdges()).isEqualTo(3);
    }

    @Test
    void two_boxes_are_two_shells_and_two_that_share_a_corner_are_pinched() {
        TriangleMesh apart = Solids.both(Solids.box(0), Solids.box(5));
        assertThat(MeshReport.of(apart).shells()).isEqualTo(2);
        assertThat(MeshReport.of(apart).pinchedVertices()).isZero();

        TriangleMesh touching = Solids.both(Solids.box(0), Solids.box(1));
        int[] abc = triangles(touching);
        for (int i = 0; i < abc.length; i++) {
            abc[i] = abc[i] == 8 ? 7 : abc[i];
        }
        assertThat(MeshReport.of(rebuilt(touching, abc)).pinchedVertices()).isEqualTo(1);
    }

    @Test
    void a_flat_triangle_is_degenerate() {
        TriangleMesh box = Solids.box(0);
        int[] abc = Arrays.copyOf(triangles(box), 39);
        abc[36] = 0;
        abc[37] = 0;
        abc[38] = 1;

        assertThat(MeshReport.of(rebuilt(box, abc)).degenerateTriangles()).isEqualTo(1);
    }

    @Test
    void crossing_boxes_intersect_and_sound_ones_do_not() {
        assertThat(SelfIntersections.count(Solids.box(0))).isZero();
        assertThat(SelfIntersections.count(Solids.both(Solids.box(0), Solids.box(0.5))))
                .isPositive();
        assertThat(SelfIntersections.count(Solids.both(Solids.box(0), Solids.box(1.5))))
                .isZero();
    }

    @Test
    void a_mirrored_mesh_keeps_volume_and_outward_orientation() {
        TriangleMesh leaning = Solids.turned(new double[][] {{2, 0}, {1, 3}}, 24, 0.4, 0.2);
        TriangleMesh mirrored = leaning.mirroredInY();

        assertThat(MeshReport.of(mirrored).soundSolid()).isTrue();
        assertThat(mirrored.signedVolume()).isCloseTo(leaning.signedVolume(), within(1e-12));
        assertThat(mirrored.mirroredInY()).isEqualTo(leaning);
    }

    @Test
    void refuses_indices_and_coordinates_that_cannot_be() {
        assertThatThrownBy(() -> TriangleMesh.of(new double[9], new int[] {0, 1, 3}))
                .hasMessage("index must be 0 to 2 but is 3");
        assertThatThrownBy(() -> TriangleMesh.of(new double[] {0, 0, Double.NaN}, new int[0]))
                .hasMessageContaining("not finite");
    }

    private static int[] triangles(TriangleMesh mesh) {
        int[] abc = new int[3 * mesh.triangleCount()];
        Arrays.setAll(abc, i -> mesh.corner(i / 3, i % 3));
        return abc;
    }

    private static TriangleMesh rebuilt(TriangleMesh mesh, int[] abc) {
        double[] xyz = new double[3 * mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            xyz[3 * v] = mesh.x(v);
            xyz[3 * v + 1] = mesh.y(v);
            xyz[3 * v + 2] = mesh.z(v);
        }
        return TriangleMesh.of(xyz, abc);
    }
}
