package com.cuffline.abutmentdesign.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The wall against a search that tries everything: a dense lattice of the exact surface, zoomed into its best place. */
class WallSearchTest {
    private static final double SAME_MM = 1e-4;
    private static final int PLANS = 60;
    private static final Piece[] PIECES = {
        Piece.COLLAR, Piece.FILLET, Piece.SUBCRITICAL, Piece.CRITICAL, Piece.LEDGE, Piece.ROUND, Piece.WALL
    };

    @Test
    void the_least_wall_is_the_least_of_all_points() {
        Random random = new Random(20260);
        int compared = 0;
        while (compared < PLANS) {
            SolidPlan plan = Plans.random(random);
            SolidSurface surface = SolidSurface.of(plan);
            if (surface.problem().isEmpty() && surface.sideOpening().isEmpty()) {
                compared++;
                assertThat(surface.wall().wallMm())
                        .as("%s", plan)
                        .isCloseTo(everyPoint(plan, Double.MAX_VALUE), within(SAME_MM));
            }
        }
    }

    @Test
    void so_is_the_wall_up_to_the_margin_band_of_a_post_that_the_channel_leaves_through_its_side() {
        Random random = new Random(20261);
        int compared = 0;
        while (compared < PLANS / 2) {
            SolidPlan plan = Plans.random(random);
            SolidSurface surface = SolidSurface.of(plan);
            if (surface.problem().isEmpty() && surface.sideOpening().isPresent()) {
                compared++;
                double all = everyPoint(plan, SolidSurface.MARGIN_BAND_MM);
                double found = surface.wall().wallMm();
                assertThat(found).as("%s", plan).isCloseTo(all, within(SAME_MM));
            }
        }
    }

    /** Beside the end of a chimney the wall may be thinnest where it is no least of either bore. */
    @Test
    void so_is_the_wall_around_a_chimney_that_ends_within_the_post() {
        Random random = new Random(20262);
        int compared = 0;
        while (compared < PLANS) {
            SolidPlan plan = Plans.overChimney(Plans.random(random), random);
            SolidSurface surface = SolidSurface.of(plan);
            if (surface.problem().isEmpty() && surface.sideOpening().isEmpty()) {
                compared++;
                double all = everyPoint(plan, Double.MAX_VALUE);
                assertThat(surface.wall().wallMm()).as("%s", plan).isCloseTo(all, within(SAME_MM));
                assertThat(SolidSurface.of(plan).wallIsAtLeast(all - SAME_MM)).isTrue();
                assertThat(SolidSurface.of(plan).wallIsAtLeast(all + SAME_MM)).isFalse();
                assertThat(SolidSurface.of(plan).wallIfAtLeast(all + SAME_MM)).isEmpty();
                assertThat(SolidSurface.of(plan).wallIsSurelyThinner(all - SAME_MM))
                        .isFalse();
            }
        }
    }

    @Test
    void the_bound_of_a_straight_wall_is_no_more_than_any_of_its_points_and_without_a_bend_just_the_least() {
        Random random = new Random(20263);
        double widest = 0;
        for (int k = 0; k < 4000; k++) {
            SolidPlan plan = Plans.random(random);
            Bore bore = new Bore(k % 2 == 0 ? Plans.overChimney(plan, random) : plan);
            double[] ends = {
                1.7 + random.nextDouble(), random.nextGaussian(), 0.4 + 2.6 * random.nextDouble(),
                0.6 + 2 * random.nextDouble(), random.nextGaussian(), 5 + 4 * random.nextDouble()
            };
            double from = 0.4 * random.nextDouble();
            double to = 0.6 + 0.4 * random.nextDouble();
            StraightWall wall = new StraightWall(bore).of(ends, 0, from, to, Double.MAX_VALUE);
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= 2000; i++) {
                least = Math.min(least, onLine(bore, ends, from + (to - from) * i / 2000));
            }
            // Inside the channel only the sign tells something.
            assertThat(wall.boundMm()).as("%s", bore).isLessThanOrEqualTo(Math.max(0, least) + 1e-9);
            double found = Double.POSITIVE_INFINITY;
            for (int i = 0; i < wall.places(); i++) {
                assertThat(wall.place(i)).isBetween(from, to);
                found = Math.min(found, onLine(bore, ends, wall.place(i)));
            }
            if (!bore.bent && least > 0) {
                assertThat(found).as("%s", bore).isCloseTo(wall.boundMm(), within(1e-9));
                widest = Math.max(widest, least - found);
            }
        }
        assertThat(widest).as("what a step of the lattice leaves").isLessThan(1e-4);
    }

    private static double onLine(Bore bore, double[] ends, double t) {
        return bore.distance(
                ends[0] + t * (ends[3] - ends[0]),
                ends[1] + t * (ends[4] - ends[1]),
                ends[2] + t * (ends[5] - ends[2]));
    }

    @Test
    void nothing_below_the_margin_line_is_nearer_than_the_bound_tells() {
        Random random = new Random(20264);
        int told = 0;
        for (int k = 0; k < 400; k++) {
            SolidPlan plan = Plans.random(random);
            if (SolidSurface.of(plan).problem().isPresent()) {
                continue;
            }
            ColumnScan scan = new ColumnScan(Columns.base(new Form(plan), SolidSurface.EVERY), new Bore(plan));
            double bound = scan.belowMarginBound();
            told += bound > 0 ? 1 : 0;
            double[] p = new double[3];
            for (int column = 0; column < scan.columns.count; column++) {
                for (int i = 0; i <= 80; i++) {
                    Piece piece = PIECES[i / 20 % 4];
                    assertThat(scan.distance(piece, i % 20 / 19.0, column, p))
                            .as("%s of %s", piece, plan)
                            .isGreaterThanOrEqualTo(bound - 1e-9);
                }
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    @Test
    void no_point_of_a_round_is_nearer_than_the_bound_by_its_middle_which_is_closer_than_that_by_its_ends() {
        Random random = new Random(20265);
        int closer = 0;
        for (int k = 0; k < 200; k++) {
            SolidPlan plan = Plans.random(random);
            if (SolidSurface.of(plan).problem().isPresent() || plan.finish().form() != FinishForm.CHAMFER) {
                continue;
            }
            ColumnScan scan = new ColumnScan(Columns.base(new Form(plan), SolidSurface.EVERY), new Bore(plan));
            int node = scan.marginNode + 1;
            if (scan.nodes[node].piece() != Piece.ROUND) {
                continue;
            }
            double[] p = new double[3];
            for (int column = 0; column < scan.columns.count; column++) {
                double bound = scan.boundByMiddle(column, node, p);
                closer += bound > scan.bound(column, node) ? 1 : 0;
                for (int i = 0; i <= 40; i++) {
                    assertThat(scan.distance(Piece.ROUND, i / 40.0, column, p))
                            .as("%s", plan)
                            .isGreaterThanOrEqualTo(bound);
                }
            }
        }
        assertThat(closer).isGreaterThan(1000);
    }

    @Test
    void the_built_solid_is_judged_by_the_number_of_its_surface() {
        for (SolidPlan plan : new SolidPlan[] {Plans.usual(), Plans.breakOut()}) {
            SolidSurface surface = SolidSurface.of(plan);
            SolidOutcome outcome = AbutmentSolids.build(plan, AbutmentSolids.DEFAULT_TOLERANCE_MM);
            assertThat(outcome).isInstanceOfSatisfying(SolidOutcome.Built.class, built -> {
                SolidMeasures measures = built.solid().measures();
                assertThat(measures.wall()).isEqualTo(surface.wall());
                assertThat(measures.sideOpening()).isEqualTo(surface.sideOpening());
            });
        }
    }

    private static double everyPoint(SolidPlan plan, double bandMm) {
        Columns one = new Columns(new Form(plan), 1);
        Bore bore = new Bore(plan);
        double least = Double.MAX_VALUE;
        for (Piece piece : PIECES) {
            least = Math.min(least, onPiece(one, bore, piece, bandMm));
        }
        return least;
    }

    private static double onPiece(Columns one, Bore bore, Piece piece, double bandMm) {
        double least = Double.MAX_VALUE;
        double azimuth = 0;
        double part = 0;
        for (int j = 0; j < 1440; j++) {
            one.set(0, 2 * Math.PI * j / 1440);
            for (int i = 0; i <= 60; i++) {
                double d = distance(one, bore, piece, i / 60.0, bandMm);
                if (d < least) {
                    least = d;
                    azimuth = one.phi[0];
                    part = i / 60.0;
                }
            }
        }
        double turn = 2 * Math.PI / 720;
        double reach = 1.0 / 30;
        for (int zoom = 0; zoom < 12; zoom++) {
            double about = azimuth;
            double at = part;
            for (int j = -10; j <= 10; j++) {
                one.set(0, about + turn * j / 10);
                for (int i = -10; i <= 10; i++) {
                    double t = Math.max(0, Math.min(1, at + reach * i / 10));
                    double d = distance(one, bore, piece, t, bandMm);
                    if (d < least) {
                        least = d;
                        azimuth = one.phi[0];
                        part = t;
                    }
                }
            }
            turn /= 4;
            reach /= 4;
        }
        return least;
    }

    /** The wall's part counts up to the band. */
    private static double distance(Columns one, Bore bore, Piece piece, double part, double bandMm) {
        double most = piece != Piece.WALL || bandMm == Double.MAX_VALUE
                ? 1
                : Math.max(0, Math.min(1, (bandMm - one.footRise(0)) / one.wallLength(0)));
        double[] p = new double[3];
        one.point(Level.of(one.form, piece, part * most), 0, p, 0);
        return bore.distance(p[0], p[1], p[2]);
    }
}
