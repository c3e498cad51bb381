package com.cuffline.abutmentdesign.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import com.cuffline.geometry.Vector3;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollarRoundTest {
    private static final double BASE = 2;
    private static final double COLLAR = 0.2;
    private static final double TANGENT = 0.12;
    private static final int PLANS = 300;

    @ParameterizedTest
    @CsvSource({"30, 0.448", "45, 0.290", "60, 0.208", "65, 0.188"})
    void a_straight_emergence_meets_a_collar_of_a_fifth_of_a_millimetre_in_an_arc_of_this_radius(
            double deg, double radius) {
        Columns column = column(deg, 0);

        Vector3 centre = new Vector3(BASE + radius, 0, COLLAR - TANGENT);
        for (int i = 0; i <= 8; i++) {
            assertThat(at(column, Piece.FILLET, i / 8.0).distanceTo(centre)).isCloseTo(radius, within(5e-4));
        }
        assertThat(at(column, Piece.FILLET, 0).z()).isCloseTo(COLLAR - TANGENT, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, -10, 0, 20, 50, 70})
    void the_arc_leaves_the_collar_upright_and_meets_the_emergence_along_its_profile(double deg) {
        for (double bulge : new double[] {-1, -0.5, 0, 0.5, 1}) {
            Columns column = column(deg, bulge);
            double step = 1e-5;
            Vector3 first = at(column, Piece.FILLET, step).minus(at(column, Piece.FILLET, 0));
            Vector3 last = at(column, Piece.FILLET, 1).minus(at(column, Piece.FILLET, 1 - step));
            Vector3 next = at(column, Piece.SUBCRITICAL, step).minus(at(column, Piece.SUBCRITICAL, 0));
            assertThat(at(column, Piece.FILLET, 0).distanceTo(at(column, Piece.COLLAR, 1)))
                    .isZero();
            assertThat(at(column, Piece.FILLET, 1).distanceTo(at(column, Piece.SUBCRITICAL, 0)))
                    .isLessThan(1e-12);
            assertThat(first.unit().z()).isCloseTo(1, within(1e-6));
            assertThat(last.unit().distanceTo(next.unit()))
                    .as("%s deg, bulge %s", deg, bulge)
                    .isLessThan(1e-3);
        }
    }

    @Test
    void a_tenth_of_the_collar_stays_upright_and_half_of_the_subcritical_zone_as_it_is_whatever_is_asked() {
        Random random = new Random(20262);
        for (int i = 0; i < PLANS; i++) {
            SolidPlan plan = Plans.random(random);
            Columns columns = Columns.base(new Form(plan), 5);
            double bottom = plan.base().bottomMm();
            double collar = plan.emergence().collarTopMm() - bottom;
            for (int k = 0; k < columns.count; k++) {
                if (columns.height[k] < plan.emergence().collarTopMm() + 0.05) {
                    continue;
                }
                assertThat(columns.fillet.beginMm(columns, k)).isGreaterThanOrEqualTo(bottom + 0.1 * collar);
                assertThat(columns.fillet.endMm(columns, k)).isGreaterThan(columns.fillet.beginMm(columns, k));
                assertThat(columns.fillet.partOfZone(columns, k)).isBetween(0.0, 0.5);
            }
        }
    }

    @Test
    void a_part_without_a_collar_has_no_round() {
        SolidPlan plan = Plans.usual();
        Emergence emergence = plan.emergence();
        SolidPlan without = new SolidPlan(
                plan.base(),
                plan.margin(),
                new Emergence(plan.base().bottomMm(), emergence.bulge(), emergence.criticalZoneMm()),
                plan.finish(),
                plan.top(),
                plan.channel());

        AbutmentSolid solid = AnalyticSolidTest.built(without, 0.005);

        assertThat(CollarRound.tangentMm(without)).isZero();
        assertThat(solid.regions().get(Region.COLLAR.ordinal()).triangles()).isZero();
    }

    /** A round body 1.5 mm high over a collar of 0.2 mm, whose emergence rises at an angle. */
    private static Columns column(double deg, double bulge) {
        double margin = BASE + 1.5 * StrictMath.tan(StrictMath.toRadians(deg));
        SolidPlan usual = Plans.usual();
        SolidPlan plan = new SolidPlan(
                new Base(0, BASE),
                new MarginLine(Plans.round(margin), Plans.round(COLLAR + 1.5)),
                new Emergence(COLLAR, bulge, 0.5),
                usual.finish(),
                usual.top(),
                usual.channel());
        Columns column = new Columns(new Form(plan), 1);
        column.set(0, 0);
        return column;
    }

    private static Vector3 at(Columns column, Piece piece, double part) {
        double[] p = new double[3];
        column.point(Level.of(column.form, piece, part), 0, p, 0);
        return new Vector3(p[0], p[1], p[2]);
    }
}
