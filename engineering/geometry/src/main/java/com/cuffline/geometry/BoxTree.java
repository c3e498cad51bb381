package com.cuffline.geometry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A tree of axis-parallel boxes around the triangles of a mesh. The triangles are put in the order of a space-filling curve (Morton)
 * of their boxes' centres, long triangles apart from short ones, two to a leaf, the leaves halved again and again, so neighbours in the tree are neighbours in space. Bounds
 * are single precision, widened by more than their rounding: no pair that touches is missed. Triangles taken as they come lie eight to a
 * leaf, and have boxes of their own only where their leaf meets another.
 */
final class BoxTree {
    private static final int SORTED_LEAF = 2;
    private static final int UNSORTED_LEAF = 8;
    /** Boxes are widened by this share of the largest coordinate, twice the most that rounding to single precision takes. */
    private static final double PADDING = 0x1p-23;

    private static final int CELLS = 1 << 10;
    private static final int DIGIT_BITS = 10;
    private static final int SIZE_CLASSES = 4;

    private final double[] xyz;
    private final int[] abc;
    /** How much boxes are widened. */
    private final double pad;

    private final int first;
    private final int triangles;
    /** Triangle at each place of the order; null where they stay as they come. */
    private final int @Nullable [] order;
    /** Six bounds a place: lowest x, y, z, highest x, y, z. */
    private final float[] boxes;
    /** Whether the boxes of a leaf are known. */
    private final boolean[] known;
    /** Six bounds a node; the halves of node k are 2k and 2k + 1, the root is 1. */
    private final float[] nodes;

    private final int leafSize;
    private final int leaves;

    private BoxTree(TriangleMesh mesh, int first, int triangles, int leafSize, int @Nullable [] order) {
        xyz = mesh.coordinates();
        abc = mesh.corners();
        pad = PADDING * farthest(mesh);
        this.first = first;
        this.triangles = triangles;
        this.leafSize = leafSize;
        this.order = order;
        int least = (triangles + leafSize - 1) / leafSize;
        leaves = least <= 1 ? 1 : Integer.highestOneBit(least - 1) * 2;
        boxes = new float[6 * triangles];
        known = new boolean[leaves];
        nodes = new float[6 * 2 * leaves];
        build();
    }

    private static double farthest(TriangleMesh mesh) {
        Vector3 low = mesh.lowest();
        Vector3 high = mesh.highest();
        double x = Math.max(-low.x(), high.x());
        double y = Math.max(-low.y(), high.y());
        return Math.max(0, Math.max(x, Math.max(y, Math.max(-low.z(), high.z()))));
    }

    /** A tree over any triangles. */
    static BoxTree sorted(TriangleMesh mesh, int first, int triangles) {
        int[] order = asTheyCome(mesh, first, triangles).alongCurve();
        return new BoxTree(mesh, first, triangles, SORTED_LEAF, order);
    }

    /** A tree over triangles that already follow each other in space. */
    static BoxTree asTheyCome(TriangleMesh mesh, int first, int triangles) {
        return new BoxTree(mesh, first, triangles, UNSORTED_LEAF, null);
    }

    /** Receives one pair, in no order. */
    interface PairReader {
        void read(int one, int other);
    }

    /** Tells every pair of triangles of this tree whose boxes touch, once. */
    void forEachPairWithin(PairReader reader) {
        for (int leaf = 0; leaf * leafSize < triangles; leaf++) {
            know(leaf);
            int to = Math.min((leaf + 1) * leafSize, triangles);
            for (int i = leaf * leafSize; i < to; i++) {
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
            int from = (node - leaves) * leafSize;
            bound(from, Math.min(from + leafSize, triangles), nodes, 6 * node);
        }
        for (int node = leaves - 1; node > 0; node--) {
            empty(6 * node);
            enclose(6 * node, 12 * node);
            enclose(6 * node, 12 * node + 6);
        }
    }

    /** Finds the boxes of the triangles of a leaf. */
    private void know(int leaf) {
        if (!known[leaf]) {
            known[leaf] = true;
            for (int i = leaf * leafSize; i < Math.min((leaf + 1) * leafSize, triangles); i++) {
                bound(i, i + 1, boxes, 6 * i);
            }
        }
    }

    /** Bounds of the triangles at some places; of none, a box that meets none. */
    private void bound(int from, int to, float[] bounds, int at) {
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double lowZ = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        double highZ = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            int t = 3 * triangle(i);
            for (int corner = t; corner < t + 3; corner++) {
                int v = 3 * abc[corner];
                double x = xyz[v];
                double y = xyz[v + 1];
                double z = xyz[v + 2];
                lowX = x < lowX ? x : lowX;
                highX = x > highX ? x : highX;
                lowY = y < lowY ? y : lowY;
                highY = y > highY ? y : highY;
                lowZ = z < lowZ ? z : lowZ;
                highZ = z > highZ ? z : highZ;
            }
        }
        bounds[at] = (float) (lowX - pad);
        bounds[at + 1] = (float) (lowY - pad);
        bounds[at + 2] = (float) (lowZ - pad);
        bounds[at + 3] = (float) (highX + pad);
        bounds[at + 4] = (float) (highY + pad);
        bounds[at + 5] = (float) (highZ + pad);
    }

    private int triangle(int place) {
        return first + (order == null ? place : order[place]);
    }

    private void empty(int at) {
        Arrays.fill(nodes, at, at + 3, Float.POSITIVE_INFINITY);
        Arrays.fill(nodes, at + 3, at + 6, Float.NEGATIVE_INFINITY);
    }

    private void enclose(int at, int half) {
        for (int axis = 0; axis < 3; axis++) {
            nodes[at + axis] = Math.min(nodes[at + axis], nodes[half + axis]);
            nodes[at + 3 + axis] = Math.max(nodes[at + 3 + axis], nodes[half + 3 + axis]);
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
        know(leafA);
        other.know(leafB);
        int toA = Math.min((leafA + 1) * leafSize, triangles);
        int toB = Math.min((leafB + 1) * other.leafSize, other.triangles);
        for (int i = leafA * leafSize; i < toA; i++) {
            if (overlap(boxes, 6 * i, other.nodes, 6 * (other.leaves + leafB))) {
                for (int j = leafB * other.leafSize; j < toB; j++) {
                    read(i, other, j, reader);
                }
            }
        }
    }

    private void read(int i, BoxTree other, int j, PairReader reader) {
        if (overlap(boxes, 6 * i, other.boxes, 6 * j)) {
            reader.read(triangle(i), other.triangle(j));
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

    /** The places of this tree along the space-filling curve. */
    private int[] alongCurve() {
        for (int leaf = 0; leaf * leafSize < triangles; leaf++) {
            know(leaf);
        }
        float[] low = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
        float[] high = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int t = 0; t < triangles; t++) {
            for (int axis = 0; axis < 3; axis++) {
                float centre = boxes[6 * t + axis] / 2 + boxes[6 * t + 3 + axis] / 2;
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
                float centre = boxes[6 * t + axis] / 2 + boxes[6 * t + 3 + axis] / 2;
                key |= spread((int) ((centre - low[axis]) * scale)) << axis;
            }
            keys[t] = key | sizeClass(boxes, t, size) << 3 * DIGIT_BITS;
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
