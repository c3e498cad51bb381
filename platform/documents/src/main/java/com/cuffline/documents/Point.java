package com.cuffline.documents;

/**
 * A point of a drawing.
 *
 * @param xMm to the right, millimetres, finite
 * @param yMm upwards, millimetres, finite; in a section coronal is up
 */
public record Point(double xMm, double yMm) {
    public Point {
        Require.finite("xMm", xMm);
        Require.finite("yMm", yMm);
    }
}
