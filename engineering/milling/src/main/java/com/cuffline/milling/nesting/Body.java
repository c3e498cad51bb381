package com.cuffline.milling.nesting;

import java.util.List;

/**
 * Circles that move as one about an origin; what the search sees of a part.
 *
 * @param reach largest distance of a circle's far side from the origin, mm
 */
record Body(double[] x, double[] y, double[] r, double reach) {

    static Body circle(double radius) {
        return new Body(new double[] {0}, new double[] {0}, new double[] {radius}, radius);
    }

    /** @param stretch of the outline, the larger of the disc's axes, with {@code extra} mm for what the smaller one may push out */
    static Body of(CircleCover cover, double stretch, double extra) {
        List<CircleCover.Circle> circles = cover.circles();
        int n = circles.size();
        Body body = new Body(new double[n], new double[n], new double[n], 0);
        double reach = 0;
        for (int i = 0; i < n; i++) {
            CircleCover.Circle circle = circles.get(i);
            body.x[i] = circle.xMm() * stretch;
            body.y[i] = circle.yMm() * stretch;
            body.r[i] = circle.radiusMm() * stretch + extra;
            reach = Math.max(reach, Math.sqrt(body.x[i] * body.x[i] + body.y[i] * body.y[i]) + body.r[i]);
        }
        return new Body(body.x, body.y, body.r, reach);
    }

    /** Largest distance of a circle's far side from the first circle's centre, mm. */
    double span() {
        double span = 0;
        for (int i = 0; i < r.length; i++) {
            span = Math.max(span, Math.sqrt((x[i] - x[0]) * (x[i] - x[0]) + (y[i] - y[0]) * (y[i] - y[0])) + r[i]);
        }
        return span;
    }

    int size() {
        return r.length;
    }
}
