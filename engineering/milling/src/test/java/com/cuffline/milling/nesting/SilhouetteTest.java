package com.cuffline.milling.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import org.junit.jupiter.api.Test;

class SilhouetteTest {

    private static final int CORNERS = 360;
    private static final double SAG = 1 / Math.cos(Math.toRadians(1.5));

    @Test
    void the_shadow_of_an_upright_cylinder_is_its_circle() {
        Part.Pose pose = Silhouette.pose(cylinder(0, 3, 8), 0, 0);
        assertThat(pose.heightMm()).isCloseTo(8, within(1e-9));
        assertThat(pose.outline().points()).hasSize(120).allSatisfy(p -> assertThat(Math.hypot(p.xMm(), p.yMm()))
                .isCloseTo(3 * SAG, within(1e-3)));
    }

    @Test
    void a_tilt_moves_the_shadow_of_the_top() {
        double tilt = Math.toRadians(10);
        Part.Pose pose = Silhouette.pose(cylinder(0, 3, 8), 10, 0);
        assertThat(pose.heightMm()).isCloseTo(8 * Math.cos(tilt) + 6 * Math.sin(tilt), within(1e-3));
        double low =
                pose.outline().points().stream().mapToDouble(Point::yMm).min().orElseThrow();
        double high =
                pose.outline().points().stream().mapToDouble(Point::yMm).max().orElseThrow();
        assertThat(low).isCloseTo((-3 * Math.cos(tilt) - 8 * Math.sin(tilt)) * SAG, within(2e-3));
        assertThat(high).isCloseTo(3 * Math.cos(tilt) * SAG, within(2e-3));
    }

    @Test
    void an_axis_outside_the_part_is_refused() {
        TriangleMesh beside = cylinder(5, 3, 8);
        assertThatThrownBy(() -> Silhouette.pose(beside, 0, 0)).hasMessageContaining("must pass inside");
    }

    private static TriangleMesh cylinder(double x, double radius, double height) {
        MeshBuilder mesh = new MeshBuilder();
        int below = mesh.vertex(x, 0, 0);
        int above = mesh.vertex(x, 0, height);
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            mesh.vertex(x + radius * Math.cos(angle), radius * Math.sin(angle), 0);
            mesh.vertex(x + radius * Math.cos(angle), radius * Math.sin(angle), height);
        }
        for (int i = 0; i < CORNERS; i++) {
            int a = 2 + 2 * i;
            int b = 2 + 2 * ((i + 1) % CORNERS);
            mesh.triangle(below, b, a);
            mesh.triangle(above, a + 1, b + 1);
            mesh.triangle(a, b, b + 1);
            mesh.triangle(a, b + 1, a + 1);
        }
        return mesh.build();
    }
}
