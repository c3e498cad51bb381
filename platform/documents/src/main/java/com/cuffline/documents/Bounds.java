package com.cuffline.documents;

import java.util.List;

/** Smallest upright rectangle around points, millimetres of the drawn thing. */
record Bounds(double minX, double minY, double maxX, double maxY) {
    /** Around at least one point. */
    static Bounds of(List<Point> points) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            minX = Math.min(minX, point.xMm());
            minY = Math.min(minY, point.yMm());
            maxX = Math.max(maxX, point.xMm());
            maxY = Math.max(maxY, point.yMm());
        }
        return new Bounds(minX, minY, maxX, maxY);
    }

    double width() {
        return maxX - minX;
    }

    double height() {
        return maxY - minY;
    }
}
