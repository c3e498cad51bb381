package com.cuffline.milling.proof;

import com.cuffline.milling.MedianSelect;
import java.util.Arrays;

/**
 * Surface samples in a tree of balls (median split of the longest side), so that a move meets only samples it may matter to.
 */
final class SampleTree {
    private static final int LEAF = 10;

    /** Samples as handed in, in the order of the tree. */
    final int[] order;
    /** Centre and radius of each node's ball; children of node k are 2k + 1 and 2k + 2. */
    final double[] ball;

    final int[] first;
    final int[] end;

    private double[] points;

    /** @param points six numbers a sample, the first three its place */
    SampleTree(double[] points, int samples) {
        this.points = points;
        order = new int[samples];
        Arrays.setAll(order, i -> i);
        int levels = 1;
        while (LEAF * (1 << levels - 1) < order.length) {
            levels++;
        }
        int count = (1 << levels + 1) - 1;
        ball = new double[4 * count];
        first = new int[count];
        end = new int[count];
        Arrays.fill(first, -1);
        split(0, 0, order.length);
        this.points = new double[0];
    }

    boolean isLeaf(int node) {
        return end[node] - first[node] <= LEAF;
    }

    int nodes() {
        return first.length;
    }

    boolean exists(int node) {
        return first[node] >= 0;
    }

    private void split(int node, int from, int to) {
        first[node] = from;
        end[node] = to;
        int axis = bound(node, from, to);
        if (to - from > LEAF) {
            int middle = (from + to) >>> 1;
            MedianSelect.put(order, from, to, middle, sample -> points[6 * sample + axis]);
            split(2 * node + 1, from, middle);
            split(2 * node + 2, middle, to);
        }
    }

    /** Sets the ball about the node's samples; answers the longest axis. */
    private int bound(int node, int from, int to) {
        double longest = -1;
        int axis = 0;
        for (int k = 0; k < 3; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                double value = points[6 * order[i] + k];
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            ball[4 * node + k] = (low + high) / 2;
            if (high - low > longest) {
                longest = high - low;
                axis = k;
            }
        }
        double squared = 0;
        for (int i = from; i < to; i++) {
            double x = points[6 * order[i]] - ball[4 * node];
            double y = points[6 * order[i] + 1] - ball[4 * node + 1];
            double z = points[6 * order[i] + 2] - ball[4 * node + 2];
            squared = Math.max(squared, x * x + y * y + z * z);
        }
        ball[4 * node + 3] = Math.sqrt(squared);
        return axis;
    }
}
