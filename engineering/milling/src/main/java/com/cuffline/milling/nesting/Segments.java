package com.cuffline.milling.nesting;

import java.util.List;

/** Distances and crossings of straight pieces. */
final class Segments {

    private Segments() {}

    static double toPoint(Point a, Point b, Point p) {
        double dx = b.xMm() - a.xMm();
        double dy = b.yMm() - a.yMm();
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((p.xMm() - a.xMm()) * dx + (p.yMm() - a.yMm()) * dy) / square;
        double clipped = Math.max(0, Math.min(1, along));
        return Math.hypot(p.xMm() - a.xMm() - clipped * dx, p.yMm() - a.yMm() - clipped * dy);
    }

    /** Shortest distance of two closed chains; 0 where they cross. */
    static double distance(List<Point> first, List<Point> second) {
        double least = Double.POSITIVE_INFINITY;
        Point a = first.get(first.size() - 1);
        for (Point b : first) {
            Point c = second.get(second.size() - 1);
            for (Point d : second) {
                if (boxGap(a, b, c, d) < least) {
                    least = Math.min(least, distance(a, b, c, d));
                }
                c = d;
            }
            a = b;
        }
        return least;
    }

    static void requireSimple(List<Point> points) {
        int n = points.size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                boolean neighbours = i == 0 && j == n - 1;
                if (!neighbours && crosses(points.get(i), points.get(i + 1), points.get(j), points.get((j + 1) % n))) {
                    throw new IllegalArgumentException("outline must not cross itself, pieces " + i + " and " + j);
                }
            }
        }
    }

    private static double distance(Point a, Point b, Point c, Point d) {
        if (crosses(a, b, c, d)) {
            return 0;
        }
        return Math.min(Math.min(toPoint(a, b, c), toPoint(a, b, d)), Math.min(toPoint(c, d, a), toPoint(c, d, b)));
    }

    /** Distance of the boxes about two pieces: never more than the distance of the pieces. */
    private static double boxGap(Point a, Point b, Point c, Point d) {
        double x = Math.max(
                Math.min(a.xMm(), b.xMm()) - Math.max(c.xMm(), d.xMm()),
                Math.min(c.xMm(), d.xMm()) - Math.max(a.xMm(), b.xMm()));
        double y = Math.max(
                Math.min(a.yMm(), b.yMm()) - Math.max(c.yMm(), d.yMm()),
                Math.min(c.yMm(), d.yMm()) - Math.max(a.yMm(), b.yMm()));
        return Math.max(0, Math.max(x, y));
    }

    private static boolean crosses(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Point a, Point b, Point p) {
        return Math.signum((b.xMm() - a.xMm()) * (p.yMm() - a.yMm()) - (b.yMm() - a.yMm()) * (p.xMm() - a.xMm()));
    }
}
