package com.cuffline.abutmentdesign.solid;

/** Finds where a distance changes its sign. */
final class Rooting {
    /** A distance that counts as none. */
    static final double CLOSE_MM = 1e-11;

    private static final int MOST_STEPS = 60;

    private Rooting() {}

    /** Receives a parameter, moves a point there and tells its distance. */
    interface Distance {
        double at(double t);
    }

    /** Regula falsi with the Illinois weight: bracketed, so it ends, and fast on smooth curves. The last call was at the root. */
    static double root(double from, double to, double atFrom, double atTo, Distance distance) {
        double a = from;
        double b = to;
        double fa = atFrom;
        double fb = atTo;
        double t = a;
        for (int step = 0; step < MOST_STEPS; step++) {
            t = step % 8 == 7 ? (a + b) / 2 : (a * fb - b * fa) / (fb - fa);
            double f = distance.at(t);
            if (Math.abs(f) < CLOSE_MM) {
                return t;
            }
            if (f < 0 == fb < 0) {
                b = t;
                fb = f;
                fa /= 2;
            } else {
                a = b;
                fa = fb;
                b = t;
                fb = f;
            }
        }
        return t;
    }
}
