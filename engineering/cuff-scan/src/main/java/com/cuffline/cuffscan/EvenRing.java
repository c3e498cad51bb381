package com.cuffline.cuffscan;

/**
 * Evens out the noise of single azimuths: each value is replaced by that of a parabola fitted to the values within
 * {@link #REACH_DEG}, nearer ones counting more. A parabola follows the scallop of a margin; steps between neighbours of fewer
 * than 5 values are left alone.
 */
final class EvenRing {
    static final double REACH_DEG = 4;
    private static final int LEAST_VALUES = 5;

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

    /** Weighted least squares for a + b i + c i², taken at i = 0. */
    private static double fitted(double[] values, int k, int reach) {
        double[] moments = new double[5];
        double[] sums = new double[3];
        int count = 0;
        for (int i = -reach; i <= reach; i++) {
            double value = values[Math.floorMod(k + i, values.length)];
            if (!Double.isNaN(value)) {
                double share = (double) i / (reach + 1);
                double weight = 1 - share * share;
                double power = weight;
                for (int p = 0; p < 5; p++) {
                    moments[p] += power;
                    if (p < 3) {
                        sums[p] += power * value;
                    }
                    power *= share;
                }
                count++;
            }
        }
        if (count < LEAST_VALUES) {
            return values[k];
        }
        double a = determinant(
                sums[0], moments[1], moments[2], sums[1], moments[2], moments[3], sums[2], moments[3], moments[4]);
        double all = determinant(
                moments[0],
                moments[1],
                moments[2],
                moments[1],
                moments[2],
                moments[3],
                moments[2],
                moments[3],
                moments[4]);
        return a / all;
    }

    private static double determinant(double... m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }
}
