package com.cuffline.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneSectionTest {
    @Test
    void a_section_of_a_tube_shows_both_walls_even_through_its_vertices() {
        TriangleMesh tube = ((VerticalBore.Outcome.Bored) VerticalBore.bore(Solids.cylinder(2, 5, 72), 1)).mesh();
        List<List<Vector3>> outlines = PlaneSection.cut(tube, Vector3.ZERO, Vector3.UNIT_Y);

        assertThat(outlines).hasSize(2);
        assertThat(outlines).allSatisfy(outline -> assertThat(area(outline)).isCloseTo(5, within(1e-9)));
        assertThat(PlaneSection.cut(tube, new Vector3(0, 0, 2), Vector3.UNIT_Z)).hasSize(2);
        assertThat(PlaneSection.cut(tube, new Vector3(0, 0, 9), Vector3.UNIT_Z)).isEmpty();
    }

    private static double area(List<Vector3> outlineInXz) {
        double doubled = 0;
        for (int i = 0; i < outlineInXz.size(); i++) {
            Vector3 p = outlineInXz.get(i);
            Vector3 q = outlineInXz.get((i + 1) % outlineInXz.size());
            doubled += p.x() * q.z() - q.x() * p.z();
        }
        return Math.abs(doubled) / 2;
    }
}
