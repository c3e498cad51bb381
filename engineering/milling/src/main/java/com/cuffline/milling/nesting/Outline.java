package com.cuffline.milling.nesting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A simple polygon, counter-clockwise, at least 3 points; the last point is not the first again. In a part's own frame the origin is
 * on the insertion axis. Distances are exact up to rounding of doubles, that is far below a nanometre at the size of a disc.
 */
public record Outline(List<Point> points) {

    /** @throws IllegalArgumentException if the polygon crosses itself or has no area */
    public Outline {
        if (points.size() < 3) {
            throw new IllegalArgumentException("outline must have at least 3 points, not " + points.size());
        }
        double doubleArea = doubleArea(points);
        if (!(Math.abs(doubleArea) > 1e-9)) {
            throw new IllegalArgumentException("outline must have an area above 0");
        }
        List<Point> turned = new ArrayList<>(points);
        if (doubleArea < 0) {
            Collections.reverse(turned);
        }
        points = List.copyOf(turned);
        Segments.requireSimple(points);
    }

    /** A regular polygon about a circle: it lies outside the circle and touches it, so that what keeps clear of it keeps clear of the circle. */
    public static Outline around(double radiusMm, int corners) {
        double outer = radiusMm / Math.cos(Math.PI / corners);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            points.add(new Point(outer * Math.cos(angle), outer * Math.sin(angle)));
        }
        return new Outline(points);
    }

    public double areaMm2() {
        return doubleArea(points) / 2;
    }

    /** Largest distance of a point from the origin, mm. */
    public double reachMm() {
        return points.stream()
                .mapToDouble(p -> Math.hypot(p.xMm(), p.yMm()))
                .max()
                .orElseThrow();
    }

    /** The mean of the corners. */
    Point middle() {
        double x = points.stream().mapToDouble(Point::xMm).average().orElseThrow();
        double y = points.stream().mapToDouble(Point::yMm).average().orElseThrow();
        return new Point(x, y);
    }

    /** Turned about the origin, stretched along the disc's axes, moved: in this order. */
    public Outline moved(double rotationDeg, double stretchX, double stretchY, Point to) {
        double cos = Math.cos(Math.toRadians(rotationDeg));
        double sin = Math.sin(Math.toRadians(rotationDeg));
        return new Outline(points.stream()
                .map(p -> new Point(
                        stretchX * (cos * p.xMm() - sin * p.yMm()) + to.xMm(),
                        stretchY * (sin * p.xMm() + cos * p.yMm()) + to.yMm()))
                .toList());
    }

    /** Shortest distance to another outline, mm; 0 where they touch, cross or one lies in the other. */
    public double distanceMm(Outline other) {
        if (contains(other.points.get(0)) || other.contains(points.get(0))) {
            return 0;
        }
        return Segments.distance(points, other.points);
    }

    /** Whether the point lies inside; on the edge either answer may come. */
    public boolean contains(Point p) {
        boolean inside = false;
        Point a = points.get(points.size() - 1);
        for (Point b : points) {
            if (a.yMm() > p.yMm() != b.yMm() > p.yMm()
                    && p.xMm() < a.xMm() + (p.yMm() - a.yMm()) / (b.yMm() - a.yMm()) * (b.xMm() - a.xMm())) {
                inside = !inside;
            }
            a = b;
        }
        return inside;
    }

    /** Shortest distance from a point to the edge, mm. */
    public double edgeDistanceMm(Point p) {
        double least = Double.POSITIVE_INFINITY;
        Point a = points.get(points.size() - 1);
        for (Point b : points) {
            least = Math.min(least, Segments.toPoint(a, b, p));
            a = b;
        }
        return least;
    }

    private static double doubleArea(List<Point> points) {
        double sum = 0;
        Point a = points.get(points.size() - 1);
        for (Point b : points) {
            sum += a.xMm() * b.yMm() - b.xMm() * a.yMm();
            a = b;
        }
        return sum;
    }
}
