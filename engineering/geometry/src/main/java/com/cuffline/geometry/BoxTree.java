package com.cuffline.geometry;

/** A tree of axis-parallel boxes around the triangles of a mesh, halved at the middle of the longest side. */
final class BoxTree {
    private static final int LEAF_SIZE = 4;

    /** Six bounds a triangle: lowest x, y, z, highest x, y, z. */
    private final double[] boxes;

    private final int[] order;
    /** Six bounds a node. A node's halves are found by its range, left half first: preorder numbering. */
    private final double[] nodes;

    private final int[] rightChild;
    private final int[] rangeEnd;
    private int nodeCount;

    private BoxTree(TriangleMesh mesh) {
        int n = mesh.triangleCount();
        boxes = new double[6 * n];
        order = new int[n];
        for (int t = 0; t < n; t++) {
            order[t] = t;
            for (int axis = 0; axis < 3; axis++) {
                double a = coordinate(mesh, mesh.corner(t, 0), axis);
                double b = coordinate(mesh, mesh.corner(t, 1), axis);
                double c = coordinate(mesh, mesh.corner(t, 2), axis);
                boxes[6 * t + axis] = Math.min(a, Math.min(b, c));
                boxes[6 * t + 3 + axis] = Math.max(a, Math.max(b, c));
            }
        }
        nodes = new double[6 * (2 * n + 1)];
        rightChild = new int[2 * n + 1];
        rangeEnd = new int[2 * n + 1];
        if (n > 0) {
            build(0, n);
        }
    }

    static BoxTree of(TriangleMesh mesh) {
        return new BoxTree(mesh);
    }

    /** Receives one pair, the lower triangle first. */
    interface PairReader {
        void read(int lower, int higher);
    }

    /** Tells every pair of triangles whose boxes touch, once. */
    void forEachOverlappingPair(PairReader reader) {
        for (int t = 0; t < order.length; t++) {
            query(0, 0, t, reader);
        }
    }

    private void query(int node, int rangeStart, int t, PairReader reader) {
        if (!overlap(nodes, node, boxes, t)) {
            return;
        }
        if (rightChild[node] < 0) {
            for (int i = rangeStart; i < rangeEnd[node]; i++) {
                if (order[i] > t && overlap(boxes, order[i], boxes, t)) {
                    reader.read(t, order[i]);
                }
            }
            return;
        }
        query(node + 1, rangeStart, t, reader);
        query(rightChild[node], rangeEnd[node + 1], t, reader);
    }

    private int build(int from, int to) {
        int node = nodeCount++;
        rangeEnd[node] = to;
        rightChild[node] = -1;
        bound(node, from, to);
        if (to - from > LEAF_SIZE) {
            int middle = split(node, from, to);
            build(from, middle);
            rightChild[node] = build(middle, to);
        }
        return node;
    }

    private void bound(int node, int from, int to) {
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, boxes[6 * order[i] + axis]);
                high = Math.max(high, boxes[6 * order[i] + 3 + axis]);
            }
            nodes[6 * node + axis] = low;
            nodes[6 * node + 3 + axis] = high;
        }
    }

    /** Partitions a range at the middle of the node's longest side; halves it by count where that separates nothing. */
    private int split(int node, int from, int to) {
        int axis = 0;
        for (int a = 1; a < 3; a++) {
            axis = side(node, a) > side(node, axis) ? a : axis;
        }
        double middle = nodes[6 * node + axis] + nodes[6 * node + 3 + axis];
        int left = from;
        for (int i = from; i < to; i++) {
            int t = order[i];
            if (boxes[6 * t + axis] + boxes[6 * t + 3 + axis] < middle) {
                order[i] = order[left];
                order[left++] = t;
            }
        }
        return left == from || left == to ? (from + to) / 2 : left;
    }

    private double side(int node, int axis) {
        return nodes[6 * node + 3 + axis] - nodes[6 * node + axis];
    }

    private static boolean overlap(double[] a, int i, double[] b, int j) {
        return a[6 * i] <= b[6 * j + 3]
                && b[6 * j] <= a[6 * i + 3]
                && a[6 * i + 1] <= b[6 * j + 4]
                && b[6 * j + 1] <= a[6 * i + 4]
                && a[6 * i + 2] <= b[6 * j + 5]
                && b[6 * j + 2] <= a[6 * i + 5];
    }

    private static double coordinate(TriangleMesh mesh, int vertex, int axis) {
        return axis == 0 ? mesh.x(vertex) : axis == 1 ? mesh.y(vertex) : mesh.z(vertex);
    }
}
