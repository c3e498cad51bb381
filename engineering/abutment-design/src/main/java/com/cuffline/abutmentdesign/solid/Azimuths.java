package com.cuffline.abutmentdesign.solid;

import java.util.Arrays;

/**
 * Where the columns stand: close where the margin line or the upper end of the wall bend, never wider than a least number asks, and
 * always one at each of the four sides.
 */
final class Azimuths {
    static final int MOST = 3000;
    private static final int SIDES = 4;
    /** Share of the tolerance that the chords between columns may take. */
    private static final double SHARE = 0.5;

    private Azimuths() {}

    /**
     * Chooses azimuths.
     *
     * @param base columns at every base azimuth
     * @param least number of columns at the least
     * @param fineness 1, or more to stand closer
     * @return rising azimuths from 0; more than {@link #MOST} are never given
     */
    static double[] choose(Columns base, double toleranceMm, double least, double fineness) {
        double[] density = density(base, SHARE * toleranceMm, least, fineness);
        double[] chosen = new double[MOST];
        int count = 0;
        int side = base.count / SIDES;
        for (int q = 0; q < SIDES; q++) {
            double sum = 0;
            for (int k = 0; k < side; k++) {
                sum += density[q * side + k];
            }
            int columns = Math.min(MOST / SIDES, (int) Math.ceil(sum));
            double reached = 0;
            int k = 0;
            for (int c = 0; c < columns; c++) {
                double wanted = sum * c / columns;
                while (k + 1 < side && reached + density[q * side + k] <= wanted) {
                    reached += density[q * side + k++];
                }
                double part = Math.min(1, (wanted - reached) / density[q * side + k]);
                chosen[count++] = 2 * Math.PI * (q * side + k + part) / base.count;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** Columns wanted in each base step. */
    private static double[] density(Columns base, double tolerance, double least, double fineness) {
        int n = base.count;
        double[] margin = new double[3 * n];
        double[] end = new double[3 * n];
        Level marginLevel = Level.of(base.form, Level.Piece.CRITICAL, 1);
        Level endLevel = Level.of(base.form, Level.Piece.WALL, 1);
        for (int k = 0; k < n; k++) {
            base.point(marginLevel, k, margin, 3 * k);
            base.point(endLevel, k, end, 3 * k);
        }
        double[] bend = new double[n];
        for (int k = 0; k < n; k++) {
            double most = Math.max(secondDifference(margin, k, n), secondDifference(end, k, n));
            bend[k] = Math.max(least / n, fineness * Math.sqrt(most / (8 * tolerance)));
        }
        double[] density = new double[n];
        for (int k = 0; k < n; k++) {
            double most = bend[k];
            for (int d = 1; d <= 3; d++) {
                most = Math.max(most, Math.max(bend[(k + d) % n], bend[(k + n - d) % n]));
            }
            density[k] = most;
        }
        return density;
    }

    private static double secondDifference(double[] xyz, int k, int n) {
        int before = 3 * (k == 0 ? n - 1 : k - 1);
        int after = 3 * (k + 1 == n ? 0 : k + 1);
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = xyz[before + axis] - 2 * xyz[3 * k + axis] + xyz[after + axis];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
