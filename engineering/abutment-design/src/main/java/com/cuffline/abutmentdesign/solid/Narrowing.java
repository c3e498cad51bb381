package com.cuffline.abutmentdesign.solid;

/** The least value of a function of one number between two bounds: golden sections, and parabolas where they help. */
final class Narrowing {
    private static final double GOLDEN = 2 - (1 + Math.sqrt(5)) / 2;
    private static final int MOST_STEPS = 60;

    private final Value value;
    private double low;
    private double high;
    private double x;
    private double fx;
    private double second;
    private double fSecond;
    private double third;
    private double fThird;

    private Narrowing(Value value, double from, double to) {
        this.value = value;
        low = from;
        high = to;
        x = from + GOLDEN * (to - from);
        fx = value.at(x);
        second = x;
        third = x;
        fSecond = fx;
        fThird = fx;
    }

    /** A function of one number; may be positive infinity where nothing counts. */
    interface Value {
        double at(double t);
    }

    /** Where the function is least, within {@code close}; of several valleys one is found. */
    static double least(Value value, double from, double to, double close) {
        Narrowing n = new Narrowing(value, from, to);
        double last = to - from;
        double beforeLast = last;
        for (int k = 0; k < MOST_STEPS; k++) {
            double middle = (n.low + n.high) / 2;
            if (Math.abs(n.x - middle) + (n.high - n.low) / 2 <= 2 * close) {
                break;
            }
            double step = n.parabola();
            boolean helps = Math.abs(step) < Math.abs(beforeLast) / 2
                    && n.x + step > n.low + close
                    && n.x + step < n.high - close;
            beforeLast = helps ? last : (n.x < middle ? n.high : n.low) - n.x;
            step = helps ? step : GOLDEN * beforeLast;
            last = step;
            n.take(n.x + (Math.abs(step) >= close ? step : Math.copySign(close, step)));
        }
        return n.x;
    }

    /** Way from the best point to the bottom of the parabola through the three best; not a number where there is none. */
    private double parabola() {
        double r = (x - second) * (fx - fThird);
        double q = (x - third) * (fx - fSecond);
        return -((x - third) * q - (x - second) * r) / (2 * (q - r));
    }

    private void take(double u) {
        double fu = value.at(u);
        if (fu <= fx) {
            if (u < x) {
                high = x;
            } else {
                low = x;
            }
            third = second;
            fThird = fSecond;
            second = x;
            fSecond = fx;
            x = u;
            fx = fu;
            return;
        }
        if (u < x) {
            low = u;
        } else {
            high = u;
        }
        if (fu <= fSecond || second == x) {
            third = second;
            fThird = fSecond;
            second = u;
            fSecond = fu;
        } else if (fu <= fThird || third == x || third == second) {
            third = u;
            fThird = fu;
        }
    }
}
