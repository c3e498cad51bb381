package com.cuffline.abutmentdesign.solid;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.solid.SolidOutcome.Built;
import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.SelfIntersections;
import com.cuffline.geometry.Vector3;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels that leave through the side of the post, plain and with grooves across the rim. */
class BreakOutTest {
    private static final int GROOVED = 400;

    /** Once refused: the rim winds in the unrolled wall, or many rim points lie in one cell. */
    @ParameterizedTest
    @CsvSource({"1000010,0.005", "1620,0.02", "2220,0.02", "2573,0.005", "2629,0.005"})
    void grooves_across_the_rim_are_built(long seed, double toleranceMm) {
        SolidOutcome outcome = AbutmentSolids.build(Plans.random(new Random(seed)), toleranceMm);

        assertThat(outcome).isInstanceOf(Built.class);
        AbutmentSolid solid = ((Built) outcome).solid();
        assertThat(solid.measures().sideOpening()).isPresent();
        assertThat(MeshReport.of(solid.mesh()).soundSolid()).isTrue();
        assertThat(SelfIntersections.count(solid.mesh())).isZero();
        assertThat(solid.chordErrorMm()).isLessThanOrEqualTo(toleranceMm);
    }

    /** A wide shoulder at the low side of a leaning post lets the channel out at the wall's foot, apart from the top. */
    @Test
    void a_channel_that_opens_twice_is_a_reason_with_its_number() {
        SolidPlan plan = new SolidPlan(
                new Base(0, 2.2),
                new MarginLine(Plans.curve(2.9, 3.6, 3.9, 3.6), Plans.round(2.2)),
                new Emergence(0.2, 0, 1),
                new Finish(FinishForm.SHOULDER, 1.7),
                new Top.Post(Plans.leaning(8, 0), 0, 0, StrictMath.toRadians(2), 5, 0.2, Grooves.NONE),
                Plans.bore(1.25));

        SolidOutcome outcome = AbutmentSolids.build(plan, 0.005);

        assertThat(((NotBuildable) outcome).code()).isEqualTo("no-single-opening");
        assertThat(((NotBuildable) outcome).number()).isEqualTo(2);
    }

    /** Only the upper bore is trimmed where it opens, so the mesh of such a plan would cross itself. */
    @ParameterizedTest
    @CsvSource({"12,0.005", "12,0.02", "15,0.005"})
    void a_chimney_that_stands_out_of_a_leaning_post_is_a_reason_with_its_number(double tiltDeg, double toleranceMm) {
        SolidOutcome outcome = AbutmentSolids.build(overChimney(tiltDeg), toleranceMm);

        assertThat(outcome).isInstanceOfSatisfying(NotBuildable.class, why -> {
            assertThat(why.code()).isEqualTo("wide-lower-bore-stands-out");
            assertThat(why.number()).isNegative();
            assertThat(why.where().heightMm()).isBetween(4.4, 4.61);
            assertThat(Math.abs(why.where().azimuthRad() - Math.PI)).isLessThan(0.2);
        });
    }

    @Test
    void a_chimney_that_stays_inside_is_built() {
        assertThat(AbutmentSolids.build(overChimney(6), 0.005)).isInstanceOf(Built.class);
    }

    /** A post on a titanium base whose chimney ends 4.6 mm above the table. */
    private static SolidPlan overChimney(double tiltDeg) {
        return new SolidPlan(
                new Base(0.6, 2.4),
                new MarginLine(Plans.round(2.75), Plans.round(1.6)),
                new Emergence(0.8, 0, 1),
                new Finish(FinishForm.CHAMFER, 0.3),
                new Top.Post(Plans.leaning(tiltDeg, 0), 0, 0, StrictMath.toRadians(6), 5.5, 0.2, Grooves.NONE),
                new Channel(1.54, 4.6, 1.2, Optional.empty()));
    }

    @Test
    void of_random_grooved_posts_none_is_refused_for_its_mesh() {
        int opened = 0;
        for (int seed = 2_000_000; seed < 2_000_000 + 4 * GROOVED; seed++) {
            SolidPlan plan = Plans.random(new Random(seed));
            if (plan.top() instanceof Top.Post post && post.grooves().count() > 0) {
                SolidOutcome outcome = AbutmentSolids.build(plan, 0.01);
                opened += outcome instanceof Built built
                                && built.solid().measures().sideOpening().isPresent()
                        ? 1
                        : 0;
                assertThat(outcome instanceof NotBuildable answer ? answer.code() : "built")
                        .as("seed %d", seed)
                        .isNotIn("mesh-not-sound", "rim-turns-back");
            }
        }
        assertThat(opened).isGreaterThan(GROOVED / 4);
    }

    /** A low pivot puts the bend where the leaning post has already run out of wall. */
    @Test
    void an_opening_below_the_bend_is_a_reason_with_its_number() {
        SolidPlan plan = Plans.tilted(25);
        SolidPlan low = new SolidPlan(
                plan.base(),
                plan.margin(),
                plan.emergence(),
                plan.finish(),
                plan.top(),
                new Channel(0.95, 1.2, 1.25, Optional.of(new Bend(6.5, Plans.leaning(10, 210)))));
        SolidOutcome outcome = AbutmentSolids.build(low, 0.005);

        assertThat(outcome).isInstanceOf(NotBuildable.class);
        NotBuildable answer = (NotBuildable) outcome;
        assertThat(answer.code()).isEqualTo("opening-too-low");
        assertThat(answer.number()).isLessThan(answer.limit());
        assertThat(SolidSurface.of(low).openingAboveSeatMm()).isLessThan(answer.limit());
    }

    @Test
    void the_height_above_the_seat_is_that_of_the_lowest_rim_point() {
        for (double tilt : new double[] {0, 8, 16, 22}) {
            SolidPlan plan = Plans.tilted(tilt);
            AbutmentSolid solid = ((Built) AbutmentSolids.build(plan, 0.005)).solid();
            double lowest = Double.MAX_VALUE;
            RegionRange channel = solid.regions().get(Region.CHANNEL.ordinal());
            for (int t = channel.firstTriangle(); t < channel.firstTriangle() + channel.triangles(); t++) {
                for (int i = 0; i < 3; i++) {
                    Vector3 p = solid.mesh().vertex(solid.mesh().corner(t, i));
                    lowest = p.z() > plan.channel().stepHeightMm() + 1e-9 ? Math.min(lowest, p.z()) : lowest;
                }
            }
            double found = SolidSurface.of(plan).openingAboveSeatMm();
            assertThat(found).as("tilt %s", tilt).isBetween(lowest - 1.2 - 0.02, lowest - 1.2 + 0.26);
        }
    }

    @Test
    void a_bend_as_low_as_it_may_be_is_built_and_a_lower_one_refused() {
        SolidPlan plan = Plans.usual();
        Vector3 direction = Plans.leaning(20, 200);
        double lowest = Bend.lowestPivotMm(1.2, 1.25, direction);

        assertThat(AbutmentSolids.build(bentAt(plan, lowest, direction), 0.005)).isInstanceOf(Built.class);
        SolidOutcome refused = AbutmentSolids.build(bentAt(plan, lowest - 0.01, direction), 0.005);
        assertThat(((NotBuildable) refused).code()).isEqualTo("channel-bend-too-low");
        assertThat(((NotBuildable) refused).limit()).isEqualTo(lowest);
    }

    private static SolidPlan bentAt(SolidPlan plan, double pivotMm, Vector3 direction) {
        return new SolidPlan(
                plan.base(),
                plan.margin(),
                plan.emergence(),
                plan.finish(),
                plan.top(),
                new Channel(0.95, 1.2, 1.25, Optional.of(new Bend(pivotMm, direction))));
    }
}
