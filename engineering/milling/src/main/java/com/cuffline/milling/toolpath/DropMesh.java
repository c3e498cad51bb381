package com.cuffline.milling.toolpath;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.milling.MedianSelect;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The triangles of a mesh laid out for tool contact: in the order of a tree of boxes (median split of the longest side), each
 * triangle with its unit normal and with the edges and vertices it alone answers for. Concave edges cannot be touched first and are left
 * out; an edge of a single triangle is kept.
 */
public final class DropMesh {
    static final int LEAF = 4;
    /** Nine coordinates, then the unit normal. */
    static final int STRIDE = 12;

    /** Triangle of the mesh at each place. */
    final int[] triangle;
    /** {@link #STRIDE} numbers a place. */
    final double[] data;
    /** Bits 0 to 2: edge from corner i to i + 1; bits 3 to 5: vertex i. */
    final byte[] owned;
    /** Centre and half size of each node; children of node k are 2k + 1 and 2k + 2. */
    final double[] nodes;
    /** First place and end of each node; -1 where there is no node. */
    final int[] first;

    final int[] end;

    private final double[] centres;

    /** @param preferred triangles that answer for the edges and vertices they share with others */
    public DropMesh(TriangleMesh mesh, IntPredicate preferred) {
        int n = mesh.triangleCount();
        byte[] flags = ownership(mesh, preferred);
        centres = centres(mesh);
        triangle = new int[n];
        Arrays.setAll(triangle, i -> i);
        int levels = 1;
        while (LEAF * (1 << levels - 1) < n) {
            levels++;
        }
        int count = (1 << levels + 1) - 1;
        nodes = new double[6 * count];
        first = new int[count];
        end = new int[count];
        Arrays.fill(first, -1);
        split(0, 0, n);
        data = new double[STRIDE * n];
        owned = new byte[n];
        for (int i = 0; i < n; i++) {
            fill(mesh, i);
            owned[i] = flags[triangle[i]];
        }
        bound(0);
    }

    boolean isLeaf(int node) {
        return end[node] - first[node] <= LEAF;
    }

    private static double[] centres(TriangleMesh mesh) {
        double[] centres = new double[3 * mesh.triangleCount()];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int corner = 0; corner < 3; corner++) {
                int v = mesh.corner(t, corner);
                centres[3 * t] += mesh.x(v);
                centres[3 * t + 1] += mesh.y(v);
                centres[3 * t + 2] += mesh.z(v);
            }
        }
        return centres;
    }

    private void split(int node, int from, int to) {
        first[node] = from;
        end[node] = to;
        if (to - from <= LEAF) {
            return;
        }
        int axis = longestAxis(from, to);
        int middle = (from + to) >>> 1;
        MedianSelect.put(triangle, from, to, middle, t -> centres[3 * t + axis]);
        split(2 * node + 1, from, middle);
        split(2 * node + 2, middle, to);
    }

    private int longestAxis(int from, int to) {
        int best = 0;
        double longest = -1;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                double centre = centres[3 * triangle[i] + axis];
                low = Math.min(low, centre);
                high = Math.max(high, centre);
            }
            if (high - low > longest) {
                longest = high - low;
                best = axis;
            }
        }
        return best;
    }

    private void fill(TriangleMesh mesh, int place) {
        int t = triangle[place];
        int at = STRIDE * place;
        for (int corner = 0; corner < 3; corner++) {
            int v = mesh.corner(t, corner);
            data[at + 3 * corner] = mesh.x(v);
            data[at + 3 * corner + 1] = mesh.y(v);
            data[at + 3 * corner + 2] = mesh.z(v);
        }
        var normal = mesh.doubleAreaNormal(t);
        double length = normal.length();
        if (length > 0) {
            data[at + 9] = normal.x() / length;
            data[at + 10] = normal.y() / length;
            data[at + 11] = normal.z() / length;
        }
    }

    private void bound(int node) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        if (isLeaf(node)) {
            for (int i = STRIDE * first[node]; i < STRIDE * end[node]; i += STRIDE) {
                for (int k = 0; k < 9; k++) {
                    low[k % 3] = Math.min(low[k % 3], data[i + k]);
                    high[k % 3] = Math.max(high[k % 3], data[i + k]);
                }
            }
        } else {
            for (int child = 2 * node + 1; child <= 2 * node + 2; child++) {
                bound(child);
                for (int k = 0; k < 3; k++) {
                    low[k] = Math.min(low[k], nodes[6 * child + k] - nodes[6 * child + 3 + k]);
                    high[k] = Math.max(high[k], nodes[6 * child + k] + nodes[6 * child + 3 + k]);
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            nodes[6 * node + k] = (low[k] + high[k]) / 2;
            nodes[6 * node + 3 + k] = (high[k] - low[k]) / 2;
        }
    }

    /** Sorts the edges by their two vertices, so that the two triangles of an edge stand side by side. */
    private static byte[] ownership(TriangleMesh mesh, IntPredicate preferred) {
        int n = mesh.triangleCount();
        long[][] edges = new long[3 * n][2];
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < 3; i++) {
                long a = mesh.corner(t, i);
                long b = mesh.corner(t, (i + 1) % 3);
                edges[3 * t + i][0] = Math.min(a, b) << 32 | Math.max(a, b);
                edges[3 * t + i][1] = 3L * t + i;
            }
        }
        Arrays.sort(edges, (p, q) -> p[0] != q[0] ? Long.compare(p[0], q[0]) : Long.compare(p[1], q[1]));
        byte[] flags = new byte[n];
        boolean[] taken = new boolean[mesh.vertexCount()];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < edges.length; i++) {
                boolean paired = i + 1 < edges.length && edges[i + 1][0] == edges[i][0];
                int half = (int) edges[i][1];
                int other = paired ? (int) edges[i + 1][1] : half;
                if (preferred.test(other / 3)) {
                    int held = half;
                    half = other;
                    other = held;
                }
                if (preferred.test(half / 3) == (pass == 0) && (!paired || convex(mesh, half / 3, other))) {
                    flags[half / 3] |= (byte) (1 << half % 3);
                    own(mesh, half, taken, flags);
                }
                i += paired ? 1 : 0;
            }
        }
        return flags;
    }

    private static void own(TriangleMesh mesh, int half, boolean[] taken, byte[] flags) {
        for (int k = 0; k < 2; k++) {
            int corner = (half % 3 + k) % 3;
            int v = mesh.corner(half / 3, corner);
            if (!taken[v]) {
                taken[v] = true;
                flags[half / 3] |= (byte) (8 << corner);
            }
        }
    }

    private static boolean convex(TriangleMesh mesh, int t, int otherHalf) {
        var opposite = mesh.vertex(mesh.corner(otherHalf / 3, (otherHalf % 3 + 2) % 3));
        var normal = mesh.doubleAreaNormal(t);
        return opposite.minus(mesh.vertex(mesh.corner(t, 0))).dot(normal) < 0;
    }
}
