package com.cuffline.geometry;

/** A tree of axis-parallel boxes around the triangles of a mesh, halved at the middle of the longest side. */
final class BoxTree {
    private static final int LEAF_SIZE = 4;

    /** Six bounds a triangle: lowest x, y, z, highest x, y, z. */
    private final double[] boxes;

    private final int[] order;
    /** The boxes once more, as they follow in the tree. */
    private final double[] inOrder;
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
        inOrder = new double[6 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(boxes, 6 * order[i], inOrder, 6 * i, 6);
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
        if (order.length > 0) {
            within(0, 0, reader);
        }
    }

    private void within(int node, int start, PairReader reader) {
        if (rightChild[node] < 0) {
            for (int i = start; i < rangeEnd[node]; i++) {
                for (int j = i + 1; j < rangeEnd[node]; j++) {
                    read(i, j, reader);
                }
            }
            return;
        }
        int left = node + 1;
        int right = rightChild[node];
        within(left, start, reader);
        within(right, rangeEnd[left], reader);
        between(left, start, right, rangeEnd[left], reader);
    }

    private void between(int a, int startA, int b, int startB, PairReader reader) {
        if (!overlap(nodes, a, nodes, b)) {
            return;
        }
        boolean leafA = rightChild[a] < 0;
        boolean leafB = rightChild[b] < 0;
        if (leafA && leafB) {
            for (int i = startA; i < rangeEnd[a]; i++) {
                for (int j = startB; j < rangeEnd[b]; j++) {
                    read(i, j, reader);
                }
            }
        } else if (leafB || !leafA && rangeEnd[a] - startA >= rangeEnd[b] - startB) {
            between(a + 1, startA, b, startB, reader);
            between(rightChild[a], rangeEnd[a + 1], b, startB, reader);
        } else {
            between(a, startA, b + 1, startB, reader);
            between(a, startA, rightChild[b], rangeEnd[b + 1], reader);
        }
    }

    private void read(int i, int j, PairReader reader) {
        if (overlap(inOrder, i, inOrder, j)) {
            reader.read(Math.min(order[i], order[j]), Math.max(order[i], order[j]));
        }
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
