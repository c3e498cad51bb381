package com.cuffline.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One closed rim of a bore, in rising azimuth about the z axis, starting with the lowest azimuth of the turn. */
final class BoreRim {
    private final double[] azimuths;
    private final int[] vertices;
    private final double lowest;
    private final double highest;

    private BoreRim(double[] azimuths, int[] vertices, double lowest, double highest) {
        this.azimuths = azimuths;
        this.vertices = vertices;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The rim through points in their order along it; empty unless it goes round once without turning back. */
    static Optional<BoreRim> around(List<Vector3> points, List<Integer> vertices) {
        int n = points.size();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        double[] azimuth = points.stream().mapToDouble(BoreRim::azimuth).toArray();
        if (n > 1 && step(azimuth[0], azimuth[1]) < 0) {
            Collections.reverse(order);
        }
        int start = 0;
        double turned = 0;
        for (int i = 0; i < n; i++) {
            double step = step(azimuth[order.get(i)], azimuth[order.get((i + 1) % n)]);
            if (step <= 0) {
                return Optional.empty();
            }
            turned += step;
            start = azimuth[order.get(i)] < azimuth[order.get(start)] ? i : start;
        }
        if (Math.abs(turned - 2 * Math.PI) > 1e-6) {
            return Optional.empty();
        }
        Collections.rotate(order, -start);
        return Optional.of(new BoreRim(
                order.stream().mapToDouble(i -> azimuth[i]).toArray(),
                order.stream().mapToInt(vertices::get).toArray(),
                points.stream().mapToDouble(Vector3::z).min().orElseThrow(),
                points.stream().mapToDouble(Vector3::z).max().orElseThrow()));
    }

    /** Fills the wall between two rims with triangles that look at the axis. */
    static void strip(BoreRim lower, BoreRim upper, MeshBuilder mesh) {
        int i = 0;
        int k = 0;
        while (i < lower.size() || k < upper.size()) {
            boolean alongLower = k == upper.size() || i < lower.size() && lower.after(i) <= upper.after(k);
            if (alongLower) {
                mesh.triangle(lower.vertex(i), upper.vertex(k), lower.vertex(i + 1));
                i++;
            } else {
                mesh.triangle(lower.vertex(i), upper.vertex(k), upper.vertex(k + 1));
                k++;
            }
        }
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }

    private int size() {
        return vertices.length;
    }

    private int vertex(int i) {
        return vertices[i % vertices.length];
    }

    /** Azimuth of the point after the i-th, one turn further behind the last. */
    private double after(int i) {
        return i + 1 < azimuths.length ? azimuths[i + 1] : azimuths[0] + 2 * Math.PI;
    }

    private static double azimuth(Vector3 point) {
        double angle = StrictMath.atan2(point.y(), point.x());
        return angle < 0 ? angle + 2 * Math.PI : angle;
    }

    private static double step(double from, double to) {
        double step = to - from;
        if (step > Math.PI) {
            return step - 2 * Math.PI;
        }
        return step < -Math.PI ? step + 2 * Math.PI : step;
    }
}
