package com.cuffline.cuffscan;

/** Least squares for y = a + b x + c x². */
final class Parabola {
    private Parabola() {}

    /**
     * The three coefficients.
     *
     * @param sums of 1, x, x², x³, x⁴, y, x y, x² y over all points
     */
    static double[] fit(double[] sums) {
        double all = determinant(sums, 0, 1, 2, 1, 2, 3, 2, 3, 4);
        return new double[] {
            determinant(sums, 5, 1, 2, 6, 2, 3, 7, 3, 4) / all,
            determinant(sums, 0, 5, 2, 1, 6, 3, 2, 7, 4) / all,
            determinant(sums, 0, 1, 5, 1, 2, 6, 2, 3, 7) / all
        };
    }

    /** Of the three rows of sums with the given places. */
    private static double determinant(double[] s, int... m) {
        return s[m[0]] * (s[m[4]] * s[m[8]] - s[m[5]] * s[m[7]])
                - s[m[1]] * (s[m[3]] * s[m[8]] - s[m[5]] * s[m[6]])
                + s[m[2]] * (s[m[3]] * s[m[7]] - s[m[4]] * s[m[6]]);
    }
}
