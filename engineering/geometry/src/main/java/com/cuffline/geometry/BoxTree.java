package com.cuffline.geometry;

import java.util.Arrays;

/**
 * A tree of axis-parallel boxes around the triangles of a mesh. The triangles are put in the order of a space-filling curve (Morton)
 * of their boxes' centres, long triangles apart from short ones, two to a leaf, the leaves halved again and again, so neighbours in the tree are neighbours in space. Bounds
 * are single precision, widened by more than their rounding: no pair that touches is missed.
 */
final class BoxTree {
    private static final int LEAF_SIZE = 2;
    /** Boxes are widened by this share of the largest coordinate, twice the most that rounding to single precision takes. */
    private static final double PADDING = 0x1p-23;

    private static final int CELLS = 1 << 10;
    private static final int DIGIT_BITS = 10;
    private static final int SIZE_CLASSES = 4;

    private final int first;
    private final int triangles;
    /** Triangle at each place of the order. */
    private final int[] order;
    /** Six bounds a place: lowest x, y, z, highest x, y, z. */
    private final float[] boxes;
    /** Six bounds a node; the halves of node k are 2k and 2k + 1, the root is 1. */
    private final float[] nodes;

    private final int leaves;

    private BoxTree(TriangleMesh mesh, int first, int triangles, boolean sorted) {
        this.first = first;
        this.triangles = triangles;
        float[] unordered = bounds(mesh, first, triangles);
        order = sorted ? order(unordered) : asTheyCome();
        boxes = sorted ? new float[6 * triangles] : unordered;
        for (int i = 0; sorted && i < triangles; i++) {
            System.arraycopy(unordered, 6 * order[i], boxes, 6 * i, 6);
        }
        int least = (triangles + LEAF_SIZE - 1) / LEAF_SIZE;
        leaves = least <= 1 ? 1 : Integer.highestOneBit(least - 1) * 2;
        nodes = new float[6 * 2 * leaves];
        build();
    }

    /** A tree over any triangles. */
    static BoxTree sorted(TriangleMesh mesh, int first, int triangles) {
        return new BoxTree(mesh, first, triangles, true);
    }

    /** A tree over triangles that already follow each other in space. */
    static BoxTree asTheyCome(TriangleMesh mesh, int first, int triangles) {
        return new BoxTree(mesh, first, triangles, false);
    }

    /** Receives one pair, in no order. */
    interface PairReader {
        void read(int one, int other);
    }

    /** Tells every pair of triangles of this tree whose boxes touch, once. */
    void forEachPairWithin(PairReader reader) {
        for (int leaf = 0; leaf * LEAF_SIZE < triangles; leaf++) {
            int to = Math.min((leaf + 1) * LEAF_SIZE, triangles);
            for (int i = leaf * LEAF_SIZE; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    read(i, this, j, reader);
                }
            }
        }
        for (int node = 1; node < leaves; node++) {
            between(2 * node, this, 2 * node + 1, reader);
        }
    }

    /** Tells every pair of a triangle of this tree and one of another whose boxes touch, once. */
    void forEachPairWith(BoxTree other, PairReader reader) {
        if (triangles > 0 && other.triangles > 0) {
            between(1, other, 1, reader);
        }
    }

    private void build() {
        for (int node = leaves; node < 2 * leaves; node++) {
            int from = (node - leaves) * LEAF_SIZE;
            int to = Math.min(from + LEAF_SIZE, triangles);
            empty(6 * node);
            for (int i = from; i < to; i++) {
                enclose(6 * node, boxes, 6 * i);
            }
        }
        for (int node = leaves - 1; node > 0; node--) {
            empty(6 * node);
            enclose(6 * node, nodes, 12 * node);
            enclose(6 * node, nodes, 12 * node + 6);
        }
    }

    private void empty(int at) {
        Arrays.fill(nodes, at, at + 3, Float.POSITIVE_INFINITY);
        Arrays.fill(nodes, at + 3, at + 6, Float.NEGATIVE_INFINITY);
    }

    private void enclose(int at, float[] from, int offset) {
        for (int axis = 0; axis < 3; axis++) {
            nodes[at + axis] = Math.min(nodes[at + axis], from[offset + axis]);
            nodes[at + 3 + axis] = Math.max(nodes[at + 3 + axis], from[offset + 3 + axis]);
        }
    }

    private void between(int a, BoxTree other, int b, PairReader reader) {
        if (!overlap(nodes, 6 * a, other.nodes, 6 * b)) {
            return;
        }
        if (a < leaves && b < other.leaves) {
            between(2 * a, other, 2 * b, reader);
            between(2 * a, other, 2 * b + 1, reader);
            between(2 * a + 1, other, 2 * b, reader);
            between(2 * a + 1, other, 2 * b + 1, reader);
        } else if (a < leaves) {
            between(2 * a, other, b, reader);
            between(2 * a + 1, other, b, reader);
        } else if (b < other.leaves) {
            between(a, other, 2 * b, reader);
            between(a, other, 2 * b + 1, reader);
        } else {
            betweenLeaves(a - leaves, other, b - other.leaves, reader);
        }
    }

    private void betweenLeaves(int leafA, BoxTree other, int leafB, PairReader reader) {
        int toA = Math.min((leafA + 1) * LEAF_SIZE, triangles);
        int toB = Math.min((leafB + 1) * LEAF_SIZE, other.triangles);
        for (int i = leafA * LEAF_SIZE; i < toA; i++) {
            for (int j = leafB * LEAF_SIZE; j < toB; j++) {
                read(i, other, j, reader);
            }
        }
    }

    private void read(int i, BoxTree other, int j, PairReader reader) {
        if (overlap(boxes, 6 * i, other.boxes, 6 * j)) {
            reader.read(first + order[i], other.first + other.order[j]);
        }
    }

    private static boolean overlap(float[] a, int p, float[] b, int q) {
        return a[p] <= b[q + 3]
                && b[q] <= a[p + 3]
                && a[p + 1] <= b[q + 4]
                && b[q + 1] <= a[p + 4]
                && a[p + 2] <= b[q + 5]
                && b[q + 2] <= a[p + 5];
    }

    private static float[] bounds(TriangleMesh mesh, int first, int triangles) {
        double[] xyz = mesh.coordinates();
        int[] abc = mesh.corners();
        double farthest = 0;
        for (double x : xyz) {
            farthest = Math.max(farthest, Math.abs(x));
        }
        double pad = farthest * PADDING;
        float[] bounds = new float[6 * triangles];
        for (int t = 0; t < triangles; t++) {
            int p = 3 * abc[3 * (first + t)];
            int q = 3 * abc[3 * (first + t) + 1];
            int r = 3 * abc[3 * (first + t) + 2];
            for (int axis = 0; axis < 3; axis++) {
                double x = xyz[p + axis];
                double y = xyz[q + axis];
                double z = xyz[r + axis];
                double low = x < y ? x : y;
                double high = x < y ? y : x;
                bounds[6 * t + axis] = (float) ((z < low ? z : low) - pad);
                bounds[6 * t + 3 + axis] = (float) ((z > high ? z : high) + pad);
            }
        }
        return bounds;
    }

    private int[] asTheyCome() {
        int[] places = new int[triangles];
        for (int t = 0; t < triangles; t++) {
            places[t] = t;
        }
        return places;
    }

    private int[] order(float[] bounds) {
        float[] low = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
        float[] high = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int t = 0; t < triangles; t++) {
            for (int axis = 0; axis < 3; axis++) {
                float centre = bounds[6 * t + axis] / 2 + bounds[6 * t + 3 + axis] / 2;
                low[axis] = Math.min(low[axis], centre);
                high[axis] = Math.max(high[axis], centre);
            }
        }
        float size = Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2]));
        float scale = size > 0 && size < Float.POSITIVE_INFINITY ? (CELLS - 1) / size : 0;
        int[] keys = new int[triangles];
        int[] places = new int[triangles];
        for (int t = 0; t < triangles; t++) {
            int key = 0;
            for (int axis = 0; axis < 3; axis++) {
                float centre = bounds[6 * t + axis] / 2 + bounds[6 * t + 3 + axis] / 2;
                key |= spread((int) ((centre - low[axis]) * scale)) << axis;
            }
            keys[t] = key | sizeClass(bounds, t, size) << 3 * DIGIT_BITS;
            places[t] = t;
        }
        return sorted(places, keys);
    }

    /** Long triangles apart from short ones, or they would spoil the boxes of their neighbours. */
    private static int sizeClass(float[] bounds, int t, float size) {
        float extent = 0;
        for (int axis = 0; axis < 3; axis++) {
            extent = Math.max(extent, bounds[6 * t + 3 + axis] - bounds[6 * t + axis]);
        }
        float share = extent / size;
        return share > 0.25f ? 3 : share > 0.12f ? 2 : share > 0.06f ? 1 : 0;
    }

    /** The places by rising key, equal keys in their order: a radix sort over three digits. */
    private static int[] sorted(int[] places, int[] keys) {
        int[] from = places;
        int[] to = new int[from.length];
        for (int shift = 0; shift < 3 * DIGIT_BITS; shift += DIGIT_BITS) {
            int digits = shift < 2 * DIGIT_BITS ? CELLS : SIZE_CLASSES * CELLS;
            int[] start = new int[digits + 1];
            for (int key : keys) {
                start[(key >>> shift & digits - 1) + 1]++;
            }
            for (int digit = 0; digit < digits; digit++) {
                start[digit + 1] += start[digit];
            }
            for (int place : from) {
                to[start[keys[place] >>> shift & digits - 1]++] = place;
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    /** The ten bits of a cell number, two places apart. */
    private static int spread(int cell) {
        int x = cell & CELLS - 1;
        x = (x | x << 16) & 0x030000FF;
        x = (x | x << 8) & 0x0300F00F;
        x = (x | x << 4) & 0x030C30C3;
        return (x | x << 2) & 0x09249249;
    }
}
