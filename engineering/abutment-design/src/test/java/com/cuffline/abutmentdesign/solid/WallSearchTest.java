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
