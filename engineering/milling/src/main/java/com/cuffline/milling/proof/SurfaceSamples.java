package com.cuffline.milling.proof;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.MillingTarget;
import java.util.Arrays;
import java.util.List;

/**
 * Points spread over a target's surface with their outward normals: every triangle is halved along its longest edge until no edge is longer than the
 * spacing, and each piece gives its centre. The points stand in the order of a tree, so that a tool finds those around it.
 */
public final class SurfaceSamples {
    private double[] unsorted = new double[6 * 8192];
    private int[] unsortedTriangle = new int[8192];
    private int count;

    /** The triangle being sampled; pieces far away are left before anything is allocated for them. */
    private final double[] corners = new double[9];

    /** Six numbers a sample: point, normal. */
    public final double[] data;
    /** Triangle of each sample. */
    public final int[] triangle;

    final SampleTree tree;

    private final List<Vector3> centres;
    private final double withinMm;
    private final double[] low = new double[3];
    private final double[] high = new double[3];

    /** Samples of the whole surface. */
    public static SurfaceSamples all(MillingTarget target, double spacingMm) {
        return new SurfaceSamples(target, spacingMm, List.of(), Double.POSITIVE_INFINITY);
    }

    /** Samples of the surface within a distance of some points. */
    public static SurfaceSamples around(
            MillingTarget target, double spacingMm, List<Vector3> centres, double withinMm) {
        return new SurfaceSamples(target, spacingMm, centres, withinMm);
    }

    private SurfaceSamples(MillingTarget target, double spacingMm, List<Vector3> centres, double withinMm) {
        this.centres = centres;
        this.withinMm = withinMm;
        TriangleMesh mesh = target.mesh();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            sample(mesh, t, spacingMm * spacingMm);
        }
        tree = new SampleTree(unsorted, count);
        data = new double[6 * count];
        triangle = new int[count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(unsorted, 6 * tree.order[i], data, 6 * i, 6);
            triangle[i] = unsortedTriangle[tree.order[i]];
        }
        unsorted = new double[0];
        unsortedTriangle = new int[0];
    }

    public int count() {
        return count;
    }

    private void sample(TriangleMesh mesh, int t, double squared) {
        for (int i = 0; i < 3; i++) {
            int v = mesh.corner(t, i);
            corners[3 * i] = mesh.x(v);
            corners[3 * i + 1] = mesh.y(v);
            corners[3 * i + 2] = mesh.z(v);
        }
        if (away(corners)) {
            return;
        }
        var normal = mesh.doubleAreaNormal(t);
        double length = normal.length();
        if (length > 1e-14) {
            split(corners, new double[] {normal.x() / length, normal.y() / length, normal.z() / length}, t, squared);
        }
    }

    private void split(double[] c, double[] normal, int t, double squared) {
        if (away(c)) {
            return;
        }
        int longest = 0;
        double most = -1;
        for (int i = 0; i < 3; i++) {
            double edge = edge(c, 3 * i, 3 * ((i + 1) % 3));
            if (edge > most) {
                most = edge;
                longest = i;
            }
        }
        double[] opposite = {c[(3 * longest + 6) % 9], c[(3 * longest + 7) % 9], c[(3 * longest + 8) % 9]};
        if (most <= squared || height(c, 3 * longest, opposite) <= squared / 4) {
            strip(c, longest, normal, t, (int) Math.ceil(Math.sqrt(most / squared)));
            return;
        }
        int a = 3 * longest;
        int b = 3 * ((longest + 1) % 3);
        double[] first = c.clone();
        double[] second = c.clone();
        for (int k = 0; k < 3; k++) {
            double middle = (c[a + k] + c[b + k]) / 2;
            first[b + k] = middle;
            second[a + k] = middle;
        }
        split(first, normal, t, squared);
        split(second, normal, t, squared);
    }

    /** Whether the box of three corners is away from every centre. */
    private boolean away(double[] c) {
        if (withinMm == Double.POSITIVE_INFINITY) {
            return false;
        }
        for (int k = 0; k < 3; k++) {
            low[k] = Math.min(c[k], Math.min(c[3 + k], c[6 + k]));
            high[k] = Math.max(c[k], Math.max(c[3 + k], c[6 + k]));
        }
        for (Vector3 centre : centres) {
            double x = gap(0, centre.x());
            double y = gap(1, centre.y());
            double z = gap(2, centre.z());
            if (x * x + y * y + z * z <= withinMm * withinMm) {
                return false;
            }
        }
        return true;
    }

    private double gap(int axis, double at) {
        return Math.max(0, Math.max(low[axis] - at, at - high[axis]));
    }

    private static double edge(double[] c, int a, int b) {
        double x = c[b] - c[a];
        double y = c[b + 1] - c[a + 1];
        double z = c[b + 2] - c[a + 2];
        return x * x + y * y + z * z;
    }

    /** Squared height of a corner above the opposite edge. */
    private static double height(double[] c, int a, double[] corner) {
        int b = (a + 3) % 9;
        double[] e = {c[b] - c[a], c[b + 1] - c[a + 1], c[b + 2] - c[a + 2]};
        double[] v = {corner[0] - c[a], corner[1] - c[a + 1], corner[2] - c[a + 2]};
        double ee = e[0] * e[0] + e[1] * e[1] + e[2] * e[2];
        double ev = e[0] * v[0] + e[1] * v[1] + e[2] * v[2];
        return ee > 0 ? v[0] * v[0] + v[1] * v[1] + v[2] * v[2] - ev * ev / ee : 0;
    }

    /** Samples a narrow piece along its longest edge, half-way up to the two others. */
    private void strip(double[] c, int longest, double[] normal, int t, int parts) {
        int a = 3 * longest;
        int b = (a + 3) % 9;
        int o = (a + 6) % 9;
        double foot = 0;
        double squared = 0;
        for (int k = 0; k < 3; k++) {
            foot += (c[b + k] - c[a + k]) * (c[o + k] - c[a + k]);
            squared += (c[b + k] - c[a + k]) * (c[b + k] - c[a + k]);
        }
        foot = squared > 0 ? foot / squared : 0.5;
        for (int i = 0; i < parts; i++) {
            double s = (i + 0.5) / parts;
            double up = s < foot ? s / foot : (1 - s) / (1 - foot);
            double[] point = new double[3];
            for (int k = 0; k < 3; k++) {
                double rise = c[o + k] - c[a + k] - foot * (c[b + k] - c[a + k]);
                point[k] = c[a + k] + s * (c[b + k] - c[a + k]) + up / 2 * rise;
            }
            add(point, normal, t);
        }
    }

    private void add(double[] point, double[] normal, int t) {
        if (count == unsortedTriangle.length) {
            unsorted = Arrays.copyOf(unsorted, 2 * unsorted.length);
            unsortedTriangle = Arrays.copyOf(unsortedTriangle, 2 * count);
        }
        for (int k = 0; k < 3; k++) {
            unsorted[6 * count + k] = point[k];
            unsorted[6 * count + 3 + k] = normal[k];
        }
        unsortedTriangle[count++] = t;
    }

    public Vector3 point(int sample) {
        return new Vector3(data[6 * sample], data[6 * sample + 1], data[6 * sample + 2]);
    }

    public Vector3 normal(int sample) {
        return new Vector3(data[6 * sample + 3], data[6 * sample + 4], data[6 * sample + 5]);
    }
}
