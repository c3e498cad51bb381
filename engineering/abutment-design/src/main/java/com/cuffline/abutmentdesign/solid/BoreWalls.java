package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import org.jspecify.annotations.Nullable;

/** The wall of the channel: loops of one point a column up to the mitre, then a strip to the rim, merged by turn. */
final class BoreWalls {
    private static final double LEAST_STRIP_MM = 0.02;

    private final Bore bore;
    private final Columns columns;
    private final Triangles mesh;
    private final int n;
    private double chordError;

    BoreWalls(Bore bore, Columns columns, Triangles mesh) {
        this.bore = bore;
        this.columns = columns;
        this.mesh = mesh;
        n = columns.count;
    }

    /** First vertex of the loop in which the channel opens at the bottom. */
    int bottomLoop() {
        return circle(bore.bottomRadius(), bore.bottom);
    }

    /** Largest distance of the strip's edges from the exact bore. */
    double chordErrorMm() {
        return chordError;
    }

    /** Builds the wall between the bottom loop and the rim; a reason instead where the rim forbids it. */
    @Nullable
    NotBuildable build(int bottomLoop, int[] rim) {
        double[] turn = new double[rim.length];
        int start = 0;
        for (int k = 0; k < rim.length; k++) {
            turn[k] = bore.turn(mesh.x(rim[k]), mesh.y(rim[k]), mesh.z(rim[k]));
            start = turn[k] < turn[start] ? k : start;
        }
        int[] upper = new int[rim.length];
        double[] after = new double[rim.length];
        for (int k = 0; k < rim.length; k++) {
            upper[k] = rim[(start + k) % rim.length];
            after[k] = k + 1 < rim.length ? turn[(start + k + 1) % rim.length] : turn[start] + 4;
            if (!(after[k] - turn[(start + k) % rim.length] > 0)) {
                return at("rim-turns-back", "the channel's rim turns back on itself", upper[k]);
            }
            if (tooLow(upper[k])) {
                return at("opening-too-low", "the channel opens below its step or bend", upper[k]);
            }
        }
        int lower = bottomLoop;
        if (bore.stepped) {
            lower = quads(lower, circle(bore.lowerRadius, bore.step));
            lower = quads(lower, circle(bore.upperRadius, bore.step));
        }
        if (bore.bent) {
            lower = quads(lower, mitre());
        }
        strip(lower, upper, after);
        return null;
    }

    private NotBuildable at(String code, String reason, int vertex) {
        return new NotBuildable(code, reason, Spot.of(mesh.x(vertex), mesh.y(vertex), mesh.z(vertex)));
    }

    private boolean tooLow(int vertex) {
        double above = mesh.z(vertex) - bore.upperFrom();
        double beyond = bore.bent ? bore.beyondMitre(mesh.x(vertex), mesh.y(vertex), mesh.z(vertex)) : above;
        return above < LEAST_STRIP_MM || beyond < LEAST_STRIP_MM;
    }

    private int circle(double radius, double height) {
        int first = mesh.vertexCount();
        for (int j = 0; j < n; j++) {
            mesh.vertex(radius * columns.cos[j], radius * columns.sin[j], height);
        }
        return first;
    }

    private int mitre() {
        int first = mesh.vertexCount();
        for (int j = 0; j < n; j++) {
            double cos = columns.cos[j];
            double sin = columns.sin[j];
            mesh.vertex(bore.upperRadius * cos, bore.upperRadius * sin, bore.mitreHeight(cos, sin));
        }
        return first;
    }

    private int quads(int lower, int upper) {
        for (int j = 0; j < n; j++) {
            int next = j + 1 == n ? 0 : j + 1;
            mesh.triangle(lower + j, upper + j, lower + next);
            mesh.triangle(lower + next, upper + j, upper + next);
        }
        return upper;
    }

    private void strip(int lower, int[] upper, double[] after) {
        int i = 0;
        int k = 0;
        while (i < n || k < upper.length) {
            int low = lower + (i < n ? i : 0);
            int high = upper[k < upper.length ? k : 0];
            double lowerAfter = i + 1 < n ? Bore.diamond(columns.cos[i + 1], columns.sin[i + 1]) : 4;
            if (k == upper.length || i < n && lowerAfter <= after[k]) {
                int next = lower + (i + 1 < n ? i + 1 : 0);
                mesh.triangle(low, high, next);
                measure(next, high);
                i++;
            } else {
                int next = upper[k + 1 < upper.length ? k + 1 : 0];
                mesh.triangle(low, high, next);
                measure(low, next);
                measure(high, next);
                k++;
            }
        }
    }

    /** How far the middle of an edge between two points of the upper bore stands off its wall. */
    private void measure(int a, int b) {
        double x = (mesh.x(a) + mesh.x(b)) / 2;
        double y = (mesh.y(a) + mesh.y(b)) / 2;
        double z = (mesh.z(a) + mesh.z(b)) / 2;
        chordError = Math.max(chordError, Math.abs(bore.upper(x, y, z)));
    }
}
