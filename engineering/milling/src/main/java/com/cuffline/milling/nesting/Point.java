package com.cuffline.milling.nesting;

/** A point of the disc's plane or of an outline, mm. */
public record Point(double xMm, double yMm) {

    public Point {
        if (!Double.isFinite(xMm) || !Double.isFinite(yMm)) {
            throw new IllegalArgumentException("point must be finite, not " + xMm + ", " + yMm);
        }
    }

    double distanceMm(Point other) {
        return Math.hypot(xMm - other.xMm, yMm - other.yMm);
    }
}
