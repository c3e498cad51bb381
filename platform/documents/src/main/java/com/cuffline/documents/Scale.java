package com.cuffline.documents;

import java.util.function.DoublePredicate;

/**
 * The scale of a drawing, paper millimetres per millimetre. Round scales are taken where one fits, so that a ruler on
 * the paper tells something.
 */
record Scale(double factor) {
    private static final double[] ROUND = {
        20, 15, 12, 10, 8, 6, 5, 4, 3, 2, 1, 1 / 1.5, 1 / 2.0, 1 / 3.0, 1 / 4.0, 1 / 5.0
    };
    private static final double SMALLEST = 1e-6;

    /** The largest scale that fits; below 1 : 5 it is halved until it does. */
    static Scale largest(DoublePredicate fits) {
        for (double factor : ROUND) {
            if (fits.test(factor)) {
                return new Scale(factor);
            }
        }
        double factor = 1 / 10.0;
        while (factor > SMALLEST && !fits.test(factor)) {
            factor /= 2;
        }
        return new Scale(factor);
    }

    /** For instance {@code 6 : 1}. */
    String text() {
        return factor >= 1 ? Math.round(factor) + " : 1" : "1 : " + Format.shortest(1 / factor);
    }
}
