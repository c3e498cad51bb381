package com.cuffline.cuffscan;

import java.util.Arrays;

/**
 * Evens out the noise of single azimuths: each value is replaced by that of a parabola fitted to the values within
 * {@link #REACH_DEG}, nearer ones counting more. A parabola follows the scallop of a margin; steps between neighbours of fewer
 * than 5 values are left alone.
 */
final class EvenRing {
    static final double REACH_DEG = 5;
    private static final int LEAST_VALUES = 5;
    /** A value is far off beyond three times the median residual, and beyond this. */
    private static final double OUTLIER = 3;

    private static final double LEAST_OUTLIER_MM = 0.02;

    private EvenRing() {}

    /** The values around the circle, not-a-number where there is none, evened out. */
    static double[] of(double[] values) {
        int n = values.length;
        int reach = (int) Math.floor(REACH_DEG * n / 360);
        double[] even = values.clone();
        for (int k = 0; k < n; k++) {
            if (!Double.isNaN(values[k])) {
                even[k] = fitted(values, k, reach);
            }
        }
        return even;
    }

    /** The parabola's value in the middle; values far off a first parabola have no say in the second. */
    private static double fitted(double[] values, int k, int reach) {
        double[] first = fit(values, k, reach, new double[3], Double.POSITIVE_INFINITY);
        if (first.length == 0) {
            return values[k];
        }
        double[] off = new double[2 * reach + 1];
        int count = 0;
        for (int i = -reach; i <= reach; i++) {
            double residual = residual(values, k, i, reach, first);
            if (!Double.isNaN(residual)) {
                off[count++] = residual;
            }
        }
        Arrays.sort(off, 0, count);
        double[] second = fit(values, k, reach, first, Math.max(LEAST_OUTLIER_MM, OUTLIER * off[count / 2]));
        return second.length == 0 ? first[0] : second[0];
    }

    private static double residual(double[] values, int k, int i, int reach, double[] abc) {
        double x = (double) i / (reach + 1);
        return Math.abs(values[Math.floorMod(k + i, values.length)] - (abc[0] + abc[1] * x + abc[2] * x * x));
    }

    /** Least squares over the values within a residual of another parabola; empty for too few of them. */
    private static double[] fit(double[] values, int k, int reach, double[] other, double mostResidual) {
        double[] sums = new double[8];
        int count = 0;
        for (int i = -reach; i <= reach; i++) {
            double value = values[Math.floorMod(k + i, values.length)];
            if (!Double.isNaN(value) && residual(values, k, i, reach, other) <= mostResidual) {
                double x = (double) i / (reach + 1);
                double power = 1 - x * x;
                for (int p = 0; p < 5; p++) {
                    sums[p] += power;
                    if (p < 3) {
                        sums[5 + p] += power * value;
                    }
                    power *= x;
                }
                count++;
            }
        }
        return count < LEAST_VALUES ? new double[0] : Parabola.fit(sums);
    }
}
