package com.cuffline.geometry;

import java.util.Arrays;

/**
 * A tree of axis-parallel boxes around the triangles of a mesh. The triangles are put in the order of a space-filling curve (Morton)
 * of their boxes' centres and the order is halved again and again, so neighbours in the tree are neighbours in space.
 */
final class BoxTree {
    private static final int LEAF_SIZE = 4;
    private static final int CELLS = 1 << 10;

    /** Triangle at each place of the order. */
    private final int[] order;
    /** Six bounds a place: lowest x, y, z, highest x, y, z. */
    private final double[] boxes;
    /** Six bounds a node; the halves of node k are 2k + 1 and 2k + 2. */
    private final double[] nodes;

    private final PairReader reader;

    private BoxTree(TriangleMesh mesh, PairReader reader) {
        this.reader = reader;
        int n = mesh.triangleCount();
        double[] unordered = new double[6 * n];
        for (int t = 0; t < n; t++) {
            bound(mesh, t, unordered);
        }
        order = order(mesh, unordered);
        boxes = new double[6 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(unordered, 6 * order[i], boxes, 6 * i, 6);
        }
        int leaves = Integer.highestOneBit(Math.max(1, n - 1) / LEAF_SIZE + 1) * 2;
        nodes = new double[6 * 2 * leaves];
    }

    /** Receives one pair, the lower triangle first. */
    interface PairReader {
        void read(int lower, int higher);
    }

    /** Tells every pair of triangles whose boxes touch, once. */
    static void forEachOverlappingPair(TriangleMesh mesh, PairReader reader) {
        if (mesh.triangleCount() > 0) {
            BoxTree tree = new BoxTree(mesh, reader);
            Range all = new Range(0, 0, mesh.triangleCount());
            tree.build(all);
            tree.within(all);
        }
    }

    /** A node with the places it covers. */
    private record Range(int node, int from, int to) {
        boolean isLeaf() {
            return to - from <= LEAF_SIZE;
        }

        Range left() {
            return new Range(2 * node + 1, from, (from + to) >>> 1);
        }

        Range right() {
            return new Range(2 * node + 2, (from + to) >>> 1, to);
        }
    }

    private void build(Range range) {
        int at = 6 * range.node();
        if (range.isLeaf()) {
            System.arraycopy(boxes, 6 * range.from(), nodes, at, 6);
            for (int i = range.from() + 1; i < range.to(); i++) {
                enclose(at, boxes, 6 * i);
            }
            return;
        }
        build(range.left());
        build(range.right());
        System.arraycopy(nodes, 6 * range.left().node(), nodes, at, 6);
        enclose(at, nodes, 6 * range.right().node());
    }

    private void enclose(int at, double[] from, int offset) {
        for (int axis = 0; axis < 3; axis++) {
            nodes[at + axis] = Math.min(nodes[at + axis], from[offset + axis]);
            nodes[at + 3 + axis] = Math.max(nodes[at + 3 + axis], from[offset + 3 + axis]);
        }
    }

    private void within(Range range) {
        if (range.isLeaf()) {
            for (int i = range.from(); i < range.to(); i++) {
                for (int j = i + 1; j < range.to(); j++) {
                    read(i, j);
                }
            }
            return;
        }
        within(range.left());
        within(range.right());
        between(range.left(), range.right());
    }

    private void between(Range a, Range b) {
        if (!overlap(nodes, a.node(), nodes, b.node())) {
            return;
        }
        if (a.isLeaf() && b.isLeaf()) {
            for (int i = a.from(); i < a.to(); i++) {
                for (int j = b.from(); j < b.to(); j++) {
                    read(i, j);
                }
            }
        } else if (b.isLeaf() || !a.isLeaf() && a.to() - a.from() >= b.to() - b.from()) {
            between(a.left(), b);
            between(a.right(), b);
        } else {
            between(a, b.left());
            between(a, b.right());
        }
    }

    private void read(int i, int j) {
        if (overlap(boxes, i, boxes, j)) {
            reader.read(Math.min(order[i], order[j]), Math.max(order[i], order[j]));
        }
    }

    private static boolean overlap(double[] a, int i, double[] b, int j) {
        int p = 6 * i;
        int q = 6 * j;
        return a[p] <= b[q + 3]
                && b[q] <= a[p + 3]
                && a[p + 1] <= b[q + 4]
                && b[q + 1] <= a[p + 4]
                && a[p + 2] <= b[q + 5]
                && b[q + 2] <= a[p + 5];
    }

    private static void bound(TriangleMesh mesh, int t, double[] boxes) {
        for (int axis = 0; axis < 3; axis++) {
            double a = coordinate(mesh, mesh.corner(t, 0), axis);
            double b = coordinate(mesh, mesh.corner(t, 1), axis);
            double c = coordinate(mesh, mesh.corner(t, 2), axis);
            boxes[6 * t + axis] = Math.min(a, Math.min(b, c));
            boxes[6 * t + 3 + axis] = Math.max(a, Math.max(b, c));
        }
    }

    private static int[] order(TriangleMesh mesh, double[] boxes) {
        Vector3 low = mesh.lowest();
        Vector3 size = mesh.highest().minus(low);
        long[] keys = new long[mesh.triangleCount()];
        for (int t = 0; t < keys.length; t++) {
            long key = spread(cell(boxes, 6 * t, low.x(), size.x()))
                    | spread(cell(boxes, 6 * t + 1, low.y(), size.y())) << 1
                    | spread(cell(boxes, 6 * t + 2, low.z(), size.z())) << 2;
            keys[t] = key << 32 | t;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> (int) keys[i]);
        return order;
    }

    private static long cell(double[] boxes, int bound, double low, double size) {
        double centre = (boxes[bound] + boxes[bound + 3]) / 2;
        return size > 0 ? Math.min(CELLS - 1, (long) ((centre - low) / size * CELLS)) : 0;
    }

    /** The ten bits of a cell number, two places apart. */
    private static long spread(long cell) {
        long x = cell;
        x = (x | x << 16) & 0x030000FFL;
        x = (x | x << 8) & 0x0300F00FL;
        x = (x | x << 4) & 0x030C30C3L;
        return (x | x << 2) & 0x09249249L;
    }

    private static double coordinate(TriangleMesh mesh, int vertex, int axis) {
        return axis == 0 ? mesh.x(vertex) : axis == 1 ? mesh.y(vertex) : mesh.z(vertex);
    }
}
