package com.cuffline.cuffscan;

/**
 * The top of a crest that may bend more on one side than on the other: two half parabolas of one top, fitted by least squares to
 * what lies within {@link #FALL_MM} below the highest point. Free of the shift that one parabola has on such a crest, but noisy on
 * a single cut; so only its median over a neighbourhood is used.
 */
final class LopsidedTop {
    private static final double FALL_MM = 0.04;
    private static final double MOST_MM = 0.5;
    private static final double STEP_MM = 0.01;
    private static final double SEARCHED_MM = 0.25;
    private static final double COARSE_MM = 0.025;
    private static final double FINE_MM = 0.0025;
    private static final int LEAST_POINTS = 8;

    private final double[] x;
    private final double[] y;

    private LopsidedTop(SectionLine line, double from, double to, double topRadius) {
        int points = (int) Math.round((to - from) / STEP_MM) + 1;
        x = new double[points];
        y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = line.radiusAt(from + i * STEP_MM) - topRadius;
            y[i] = line.heightAt(from + i * STEP_MM) - line.heightAt(from);
        }
    }

    /** Radius of the top around the highest point of a cut; not-a-number where no two half parabolas fit. */
    static double radiusMm(SectionLine line, double top) {
        double from = edge(line, top, -STEP_MM);
        double to = edge(line, top, STEP_MM);
        LopsidedTop fit = new LopsidedTop(line, from, to, line.radiusAt(top));
        if (fit.x.length < LEAST_POINTS) {
            return Double.NaN;
        }
        double coarse = fit.best(0, SEARCHED_MM, COARSE_MM);
        return line.radiusAt(top) + fit.best(coarse, COARSE_MM, FINE_MM);
    }

    private static double edge(SectionLine line, double top, double step) {
        double way = top;
        double lowest = line.heightAt(top) - FALL_MM;
        while (Math.abs(way + step - top) <= MOST_MM && line.heightAt(way + step) >= lowest) {
            way += step;
        }
        return way;
    }

    private double best(double around, double reach, double step) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (double place = around - reach; place <= around + reach; place += step) {
            double residual = residual(place);
            if (residual < least) {
                least = residual;
                best = place;
            }
        }
        return best;
    }

    /** What remains of the squares with the top at a place; infinite unless both halves fall. */
    private double residual(double place) {
        double in2 = 0;
        double in4 = 0;
        double inY = 0;
        double out2 = 0;
        double out4 = 0;
        double outY = 0;
        double sumY = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double d = (x[i] - place) * (x[i] - place);
            if (x[i] < place) {
                in2 += d;
                in4 += d * d;
                inY += d * y[i];
            } else {
                out2 += d;
                out4 += d * d;
                outY += d * y[i];
            }
            sumY += y[i];
            squares += y[i] * y[i];
        }
        double top = (sumY - in2 * inY / in4 - out2 * outY / out4) / (x.length - in2 * in2 / in4 - out2 * out2 / out4);
        double inner = (inY - in2 * top) / in4;
        double outer = (outY - out2 * top) / out4;
        boolean falls = inner < 0 && outer < 0;
        return falls ? squares - top * sumY - inner * inY - outer * outY : Double.POSITIVE_INFINITY;
    }
}
