package com.cuffline.milling.toolpath;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.milling.MedianSelect;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The triangles of a mesh laid out for tool contact: in the order of a tree (median split of the longest side) of round plates that hold what is below them, each
 * triangle with its unit normal, a plate of its own and the edges and vertices it alone answers for. Concave edges cannot be touched first and are left
 * out; an edge of a single triangle is kept.
 */
public final class DropMesh {
    private static final int LEAF = 7;
    /** Plates are larger by this, so that rounding never leaves anything out. */
    private static final double ROUNDING_MM = 1e-9;

    /** Numbers a place: three corners, then the triangle's plate, whose axis is the unit normal. */
    static final int STRIDE = 17;

    /** Where a plate's numbers begin at a place. */
    static final int PLATE = 9;
    /** Numbers of a plate: centre, unit axis, radius, half its thickness. */
    static final int PLATE_STRIDE = 8;

    /** Triangle of the mesh at each place. */
    final int[] triangle;
    /** {@link #STRIDE} numbers a place. */
    final double[] data;
    /** Bits 0 to 2: edge from corner i to i + 1; bits 3 to 5: vertex i. */
    final byte[] owned;
    /** Plate of each node, {@link #PLATE_STRIDE} numbers; children of node k are 2k + 1 and 2k + 2. */
    final double[] nodes;
    /** First place and end of each node. */
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
        nodes = new double[PLATE_STRIDE * count];
        first = new int[count];
        end = new int[count];
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

    /** Whether every point of a plate is at least a reach away from a point; may say no where it is. */
    static boolean beyond(double[] plates, int at, double x, double y, double z, double reach) {
        double ux = x - plates[at];
        double uy = y - plates[at + 1];
        double uz = z - plates[at + 2];
        double over = ux * plates[at + 3] + uy * plates[at + 4] + uz * plates[at + 5];
        double gap = Math.max(0, Math.abs(over) - plates[at + 7]);
        if (gap >= reach) {
            return true;
        }
        // The distance from the axis is at least the plate's radius and half the chord, told without a root.
        double chord = reach * reach - gap * gap;
        double size = plates[at + 6] * plates[at + 6];
        double aside = ux * ux + uy * uy + uz * uz - over * over - size - chord;
        return aside >= 0 && aside * aside >= 4 * size * chord;
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
            data[at + PLATE + 3] = normal.x() / length;
            data[at + PLATE + 4] = normal.y() / length;
            data[at + PLATE + 5] = normal.z() / length;
        }
        int a = at;
        double longest = -1;
        for (int i = 0; i < 3; i++) {
            double edge = squared(at + 3 * i, at + 3 * ((i + 1) % 3));
            if (edge > longest) {
                longest = edge;
                a = at + 3 * i;
            }
        }
        int b = a == at + 6 ? at : a + 3;
        for (int k = 0; k < 3; k++) {
            data[at + PLATE + k] = (data[a + k] + data[b + k]) / 2;
        }
        spread(data, at + PLATE, place, place + 1);
    }

    /** Sets the plates of a node and of those below it. */
    private void bound(int node) {
        if (!isLeaf(node)) {
            bound(2 * node + 1);
            bound(2 * node + 2);
        }
        int at = PLATE_STRIDE * node;
        for (int k = 0; k < 3; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            double normals = 0;
            for (int i = STRIDE * first[node]; i < STRIDE * end[node]; i += STRIDE) {
                low = Math.min(low, Math.min(data[i + k], Math.min(data[i + 3 + k], data[i + 6 + k])));
                high = Math.max(high, Math.max(data[i + k], Math.max(data[i + 3 + k], data[i + 6 + k])));
                normals += data[i + PLATE + 6] * data[i + PLATE + 6] * data[i + PLATE + 3 + k];
            }
            nodes[at + k] = (low + high) / 2;
            nodes[at + 3 + k] = normals;
        }
        double length = Math.sqrt(
                nodes[at + 3] * nodes[at + 3] + nodes[at + 4] * nodes[at + 4] + nodes[at + 5] * nodes[at + 5]);
        for (int k = 3; k < 6; k++) {
            nodes[at + k] = length > 0 ? nodes[at + k] / length : 0;
        }
        spread(nodes, at, first[node], end[node]);
    }

    /** Makes a plate, whose centre and axis are set, hold the corners of some places. */
    private void spread(double[] plates, int at, int from, int to) {
        double thick = 0;
        double squared = 0;
        for (int place = from; place < to; place++) {
            for (int corner = STRIDE * place; corner < STRIDE * place + 9; corner += 3) {
                double ux = data[corner] - plates[at];
                double uy = data[corner + 1] - plates[at + 1];
                double uz = data[corner + 2] - plates[at + 2];
                double over = ux * plates[at + 3] + uy * plates[at + 4] + uz * plates[at + 5];
                thick = Math.max(thick, Math.abs(over));
                squared = Math.max(squared, ux * ux + uy * uy + uz * uz - over * over);
            }
        }
        plates[at + 6] = Math.sqrt(squared) + ROUNDING_MM;
        plates[at + 7] = thick + ROUNDING_MM;
    }

    private double squared(int a, int b) {
        double x = data[b] - data[a];
        double y = data[b + 1] - data[a + 1];
        double z = data[b + 2] - data[a + 2];
        return x * x + y * y + z * z;
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
