package com.cuffline.geometry;

/**
 * Proves around single vertices that the triangles there meet in nothing but their common edges.
 *
 * <p>Seen along the mean normal of a vertex, every triangle around it must face the eye, their outer edges must form one closed round,
 * and that round must go about the vertex once. Then the view is one-to-one, and so the triangles do not cross.
 */
final class Fans {
    private static final double FACING = 1e-6;

    private final boolean[] proven;

    private Fans(boolean[] proven) {
        this.proven = proven;
    }

    /** Examines all vertices given the unit normal of each triangle. */
    static Fans of(TriangleMesh mesh, double[] normals) {
        double[] xyz = mesh.coordinates();
        int[] abc = mesh.corners();
        double[] mean = new double[xyz.length];
        for (int c = 0; c < abc.length; c++) {
            int normal = c / 3 * 3;
            int v = 3 * abc[c];
            mean[v] += normals[normal];
            mean[v + 1] += normals[normal + 1];
            mean[v + 2] += normals[normal + 2];
        }
        int vertices = mesh.vertexCount();
        int[] rounds = new int[vertices];
        long[] open = new long[vertices];
        boolean[] hidden = new boolean[vertices];
        for (int c = 0; c < abc.length; c += 3) {
            for (int i = 0; i < 3; i++) {
                int v = abc[c + i];
                int p = abc[c + (i == 2 ? 0 : i + 1)];
                int q = abc[c + (i == 0 ? 2 : i - 1)];
                double x = mean[3 * v];
                double y = mean[3 * v + 1];
                double z = mean[3 * v + 2];
                hidden[v] |= !(normals[c] * x + normals[c + 1] * y + normals[c + 2] * z > FACING);
                open[v] += mixed(p) - mixed(q);
                rounds[v] += across(xyz, mean, v, p) < 0 && across(xyz, mean, v, q) >= 0 ? 1 : 0;
            }
        }
        boolean[] proven = new boolean[vertices];
        for (int v = 0; v < vertices; v++) {
            proven[v] = !hidden[v] && rounds[v] == 1 && open[v] == 0;
        }
        return new Fans(proven);
    }

    boolean provenAt(int vertex) {
        return proven[vertex];
    }

    /** Distance of p from v along one fixed direction across the mean normal. */
    private static double across(double[] xyz, double[] mean, int v, int p) {
        double x = mean[3 * v];
        double y = mean[3 * v + 1];
        double z = mean[3 * v + 2];
        double dx = xyz[3 * p] - xyz[3 * v];
        double dy = xyz[3 * p + 1] - xyz[3 * v + 1];
        double dz = xyz[3 * p + 2] - xyz[3 * v + 2];
        return Math.abs(x) + Math.abs(y) > Math.abs(z) ? y * dx - x * dy : z * dy - y * dz;
    }

    /** A number for a vertex, such that only equal sets of vertices have equal sums, but for a chance of 1 in 2^64. */
    private static long mixed(int vertex) {
        long x = (vertex + 1) * 0x9E3779B97F4A7C15L;
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }
}
