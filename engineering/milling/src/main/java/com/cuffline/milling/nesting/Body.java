package com.cuffline.milling.nesting;

import java.util.Arrays;
import java.util.List;

/**
 * What the search sees of a part: the convex hull of its outline about an origin, as a table of how far it reaches in each of
 * {@link #DIRECTIONS} directions (its support function). Hollows are filled; those of abutments' shadows are about a tenth of a
 * millimetre deep at most, and a neighbour that keeps its distance could hardly use them.
 *
 * @param far how far the hull reaches in each direction, mm
 * @param aside derivative of {@code far}: how far to the left of the direction the farthest point lies, mm
 * @param corners of the outline, x and y in turn, mm; none for a circle about the origin
 * @param reach largest distance of a point from the origin, mm
 */
record Body(double[] far, double[] aside, double[] corners, double reach) {

    /** A power of two, so that a direction beyond the last is masked into the table. */
    static final int DIRECTIONS = 512;

    static final double STEP = 2 * Math.PI / DIRECTIONS;

    private static final double[] COS = new double[DIRECTIONS];
    private static final double[] SIN = new double[DIRECTIONS];

    static {
        for (int k = 0; k < DIRECTIONS; k++) {
            COS[k] = StrictMath.cos(k * STEP);
            SIN[k] = StrictMath.sin(k * STEP);
        }
    }

    static Body circle(double radius) {
        double[] far = new double[DIRECTIONS];
        Arrays.fill(far, radius);
        return new Body(far, new double[DIRECTIONS], new double[0], radius);
    }

    /**
     * @param stretch of the outline, the larger of the disc's axes
     * @param extra mm in every direction for what the smaller axis may push out
     */
    static Body of(Outline outline, double stretch, double extra) {
        List<Point> points = outline.points();
        double[] far = new double[DIRECTIONS];
        double[] aside = new double[DIRECTIONS];
        Arrays.fill(far, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < DIRECTIONS; k++) {
            for (Point p : points) {
                double along = (p.xMm() * COS[k] + p.yMm() * SIN[k]) * stretch + extra;
                if (along > far[k]) {
                    far[k] = along;
                    aside[k] = (p.yMm() * COS[k] - p.xMm() * SIN[k]) * stretch;
                }
            }
        }
        double[] corners = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            Point p = points.get(i);
            double length = Math.max(1e-9, Math.sqrt(p.xMm() * p.xMm() + p.yMm() * p.yMm()));
            corners[2 * i] = p.xMm() * (stretch + extra / length);
            corners[2 * i + 1] = p.yMm() * (stretch + extra / length);
        }
        return new Body(far, aside, corners, outline.reachMm() * stretch + extra);
    }

    boolean round() {
        return corners.length == 0;
    }

    static double cos(int direction) {
        return COS[direction & DIRECTIONS - 1];
    }

    static double sin(int direction) {
        return SIN[direction & DIRECTIONS - 1];
    }

    /** Of a table, {@code share} of a step beyond a direction. */
    static double between(double[] table, int direction, double share) {
        double before = table[direction & DIRECTIONS - 1];
        return before + share * (table[direction + 1 & DIRECTIONS - 1] - before);
    }

    /** What to add to a direction of the disc to find it in the table of a body turned by so much, 0 to {@link #DIRECTIONS}. */
    static double shift(double turn) {
        double back = -turn / STEP;
        return back - Math.floor(back / DIRECTIONS) * DIRECTIONS;
    }
}
