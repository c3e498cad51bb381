package com.cuffline.geometry;

import java.util.Arrays;

/**
 * A tree of axis-parallel boxes around the triangles of a mesh. The triangles are put in the order of a space-filling curve (Morton)
 * of their boxes' centres, long triangles apart from short ones, two to a leaf, the leaves halved again and again, so neighbours in the tree are neighbours in space. Bounds
 * are single precision, rounded outward: no pair that touches is missed.
 */
final class BoxTree {
    private static final int LEAF_SIZE = 2;
    private static final int CELLS = 1 << 10;
    private static final int DIGIT_BITS = 10;
    private static final int SIZE_CLASSES = 4;

    private final int triangles;
    /** Triangle at each place of the order. */
    private final int[] order;
    /** Six bounds a place: lowest x, y, z, highest x, y, z. */
    private final float[] boxes;
    /** Six bounds a node; the halves of node k are 2k and 2k + 1, the root is 1. */
    private final float[] nodes;

    private final int leaves;
    private final PairReader reader;

    private BoxTree(TriangleMesh mesh, PairReader reader) {
        this.reader = reader;
        triangles = mesh.triangleCount();
        float[] unordered = bounds(mesh);
        order = order(unordered);
        boxes = new float[6 * triangles];
        for (int i = 0; i < triangles; i++) {
            System.arraycopy(unordered, 6 * order[i], boxes, 6 * i, 6);
        }
        int least = (triangles + LEAF_SIZE - 1) / LEAF_SIZE;
        leaves = least <= 1 ? 1 : Integer.highestOneBit(least - 1) * 2;
        nodes = new float[6 * 2 * leaves];
        build();
    }

    /** Receives one pair, in no order. */
    interface PairReader {
        void read(int one, int other);
    }

    /** Tells every pair of triangles whose boxes touch, once. */
    static void forEachOverlappingPair(TriangleMesh mesh, PairReader reader) {
        if (mesh.triangleCount() > 0) {
            new BoxTree(mesh, reader).search();
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

    private void search() {
        for (int leaf = 0; leaf * LEAF_SIZE < triangles; leaf++) {
            int to = Math.min((leaf + 1) * LEAF_SIZE, triangles);
            for (int i = leaf * LEAF_SIZE; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    read(i, j);
                }
            }
        }
        for (int node = 1; node < leaves; node++) {
            between(2 * node, 2 * node + 1);
        }
    }

    /** Two nodes of one depth. */
    private void between(int a, int b) {
        if (!overlap(nodes, 6 * a, nodes, 6 * b)) {
            return;
        }
        if (a < leaves) {
            between(2 * a, 2 * b);
            between(2 * a, 2 * b + 1);
            between(2 * a + 1, 2 * b);
            between(2 * a + 1, 2 * b + 1);
            return;
        }
        int fromB = (b - leaves) * LEAF_SIZE;
        int toB = Math.min(fromB + LEAF_SIZE, triangles);
        int fromA = (a - leaves) * LEAF_SIZE;
        int toA = Math.min(fromA + LEAF_SIZE, triangles);
        for (int i = fromA; i < toA; i++) {
            if (overlap(boxes, 6 * i, nodes, 6 * b)) {
                for (int j = fromB; j < toB; j++) {
                    read(i, j);
                }
            }
        }
    }

    private void read(int i, int j) {
        if (overlap(boxes, 6 * i, boxes, 6 * j)) {
            reader.read(order[i], order[j]);
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

    private static float[] bounds(TriangleMesh mesh) {
        double[] xyz = mesh.coordinates();
        int[] abc = mesh.corners();
        float[] lower = new float[xyz.length];
        float[] upper = new float[xyz.length];
        for (int i = 0; i < xyz.length; i++) {
            lower[i] = Math.nextDown((float) xyz[i]);
            upper[i] = Math.nextUp((float) xyz[i]);
        }
        float[] bounds = new float[2 * abc.length];
        for (int c = 0; c < abc.length; c += 3) {
            int p = 3 * abc[c];
            int q = 3 * abc[c + 1];
            int r = 3 * abc[c + 2];
            for (int axis = 0; axis < 3; axis++) {
                bounds[2 * c + axis] = Math.min(lower[p + axis], Math.min(lower[q + axis], lower[r + axis]));
                bounds[2 * c + 3 + axis] = Math.max(upper[p + axis], Math.max(upper[q + axis], upper[r + axis]));
            }
        }
        return bounds;
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
