package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.Section.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Sections of a straight, round abutment against its closed form: a wall from 2.05 mm at the table to 3.2 mm at 3.5 mm gives the margin at
 * 3 mm its radius; collar 0.2 mm, chamfer 0.5 mm, taper 6 degrees, seat 0.5 mm, channel 0.9 and 1.1 mm, edge 0.2 mm.
 */
class SectionsTest {
    private static final double TOLERANCE_MM = 0.005;
    private static final double MARGIN_MM = 3.0;
    private static final double WIDEST_MM = 2.05 + (3.2 - 2.05) * 3.0 / 3.5;
    private static final double TAPER = Math.toRadians(6);

    private final AbutmentDesign design = ((Designed) Sites.DESIGNER.design(Sites.plain(), TOLERANCE_MM)).design();

    @Test
    void both_vertical_sections_have_the_dimensions_of_the_closed_form() {
        for (String name : List.of("buccolingual", "mesiodistal")) {
            Section section = section(name);
            assertThat(section.heightMm()).isEmpty();
            assertThat(values(section, "collar")).hasSize(2).allSatisfy(mm -> assertThat(mm)
                    .isCloseTo(MARGIN_MM, within(1e-9)));
            assertThat(value(section, "margin")).isCloseTo(2 * WIDEST_MM, within(1e-9));
            assertThat(value(section, "bore")).isCloseTo(1.8, within(1e-9));
            assertThat(value(section, "total")).isCloseTo(8.5, within(1e-9));
            assertThat(value(section, "post")).isCloseTo(5.5, within(1e-9));
        }
    }

    /** Left and right of the channel one closed outline each; their area is that of the profile. */
    @Test
    void a_vertical_section_cuts_two_profiles_of_the_area_of_the_closed_form() {
        double foot = WIDEST_MM - 0.5;
        double edge = 0.2;
        double wallEnd = 8.5 - edge * (1 - Math.sin(TAPER));
        double round = 0.5 / Math.cos(TAPER);
        double footHeight = MARGIN_MM + round * (1 - Math.sin(TAPER));
        double chamfer = WIDEST_MM * (footHeight - MARGIN_MM) - chamferCut(round);
        double wall = foot * (wallEnd - footHeight) - Math.tan(TAPER) * sq(wallEnd - footHeight) / 2;
        double wallTop = foot - Math.tan(TAPER) * (wallEnd - footHeight);
        double topEdge = (wallTop - edge * Math.cos(TAPER)) * (8.5 - wallEnd) + edgePart(edge);
        double emergence = 2.05 * 0.2 + (2.05 + WIDEST_MM) / 2 * (MARGIN_MM - 0.2);
        double channel = 0.9 * 0.5 + 1.1 * 8.0;
        double expected = emergence + chamfer + wall + topEdge - channel;

        for (String name : List.of("buccolingual", "mesiodistal")) {
            Section section = section(name);
            assertThat(section.outlines()).hasSize(2);
            for (List<Point2> outline : section.outlines()) {
                assertThat(Math.abs(area(outline))).isCloseTo(expected, within(0.03));
            }
        }
    }

    /** Between the vertical line at the margin and the quarter round that ends along the wall. */
    private static double chamferCut(double round) {
        int parts = 100_000;
        double sum = 0;
        for (int k = 0; k < parts; k++) {
            double turn = (Math.PI / 2 - TAPER) * (k + 0.5) / parts;
            double rise = round * Math.sin(turn) * (Math.PI / 2 - TAPER) / parts;
            sum += round * Math.sin(turn) * rise;
        }
        return sum;
    }

    /** The round of the top beyond the radius at which the flat top begins. */
    private static double edgePart(double edge) {
        int parts = 100_000;
        double sum = 0;
        for (int k = 0; k < parts; k++) {
            double turn = TAPER + (Math.PI / 2 - TAPER) * (k + 0.5) / parts;
            double rise = edge * Math.cos(turn) * (Math.PI / 2 - TAPER) / parts;
            sum += edge * Math.cos(turn) * rise;
        }
        return sum;
    }

    @Test
    void a_horizontal_section_is_two_circles_of_the_closed_form() {
        Section section = section("horizontal");
        double height = section.heightMm().orElseThrow();
        double round = 0.5 / Math.cos(TAPER);
        double footHeight = MARGIN_MM + round * (1 - Math.sin(TAPER));
        double radius = WIDEST_MM - 0.5 - (height - footHeight) * Math.tan(TAPER);

        assertThat(height).isCloseTo((MARGIN_MM + 8.5) / 2, within(1e-9));
        assertThat(section.outlines()).hasSize(2);
        for (List<Point2> outline : section.outlines()) {
            double least =
                    outline.stream().mapToDouble(SectionsTest::radius).min().orElseThrow();
            double most =
                    outline.stream().mapToDouble(SectionsTest::radius).max().orElseThrow();
            double exact = most > 1.5 ? radius : 1.1;
            assertThat(most).isCloseTo(exact, within(1e-6));
            assertThat(least).isBetween(exact - TOLERANCE_MM, exact + 1e-6);
        }
        assertThat(value(section, "buccolingual")).isCloseTo(2 * radius, within(2 * TOLERANCE_MM));
        assertThat(value(section, "mesiodistal")).isCloseTo(2 * radius, within(2 * TOLERANCE_MM));
    }

    private Section section(String name) {
        return design.sections().stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> values(Section section, String name) {
        return section.dimensions().stream()
                .filter(dimension -> dimension.name().equals(name))
                .map(Dimension::valueMm)
                .toList();
    }

    private static double value(Section section, String name) {
        return values(section, name).get(0);
    }

    private static double radius(Point2 p) {
        return Math.hypot(p.across(), p.up());
    }

    private static double area(List<Point2> outline) {
        double doubled = 0;
        for (int k = 0; k < outline.size(); k++) {
            Point2 p = outline.get(k);
            Point2 q = outline.get((k + 1) % outline.size());
            doubled += p.across() * q.up() - q.across() * p.up();
        }
        return doubled / 2;
    }

    private static double sq(double x) {
        return x * x;
    }
}
