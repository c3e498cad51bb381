package com.cuffline.milling.proof;

import java.util.function.IntToDoubleFunction;

/**
 * Rays through stock, each with the pieces that still hold material, in order, at most {@value #PIECES}; where one more would be needed the farther part of the
 * piece is let go.
 */
public final class RayPieces {
    private static final int PIECES = 6;

    private final double[] ends;
    private final int[] used;
    private final Measure measure;

    /** What a piece of a ray stands for, for example its length. */
    public interface Measure {
        double of(double from, double to);
    }

    /** Every ray begins as one piece, each from a place of its own. */
    public RayPieces(int rays, IntToDoubleFunction from, double to, Measure measure) {
        this.measure = measure;
        ends = new double[2 * PIECES * rays];
        used = new int[rays];
        for (int ray = 0; ray < rays; ray++) {
            used[ray] = 1;
            ends[2 * PIECES * ray] = from.applyAsDouble(ray);
            ends[2 * PIECES * ray + 1] = to;
        }
    }

    public int rays() {
        return used.length;
    }

    /** Number of pieces left of a ray. */
    public int pieces(int ray) {
        return used[ray];
    }

    public double from(int ray, int piece) {
        return ends[2 * (PIECES * ray + piece)];
    }

    public double to(int ray, int piece) {
        return ends[2 * (PIECES * ray + piece) + 1];
    }

    /** Measure of what lies between two places, counting only pieces longer than a limit. */
    public double within(int ray, double near, double far, double least) {
        double sum = 0;
        for (int k = 0; k < used[ray]; k++) {
            double from = Math.max(near, from(ray, k));
            double to = Math.min(far, to(ray, k));
            if (to - from > least) {
                sum += measure.of(from, to);
            }
        }
        return sum;
    }

    /** Takes away what lies between two places and answers its measure. */
    public double remove(int ray, double near, double far) {
        double sum = 0;
        int base = 2 * PIECES * ray;
        for (int k = 0; k < used[ray]; k++) {
            int at = base + 2 * k;
            double low = ends[at];
            double high = ends[at + 1];
            double from = Math.max(near, low);
            double to = Math.min(far, high);
            if (to <= from) {
                continue;
            }
            sum += measure.of(from, to);
            if (from <= low && to >= high) {
                used[ray]--;
                System.arraycopy(ends, at + 2, ends, at, 2 * (used[ray] - k));
                k--;
            } else if (from <= low) {
                ends[at] = to;
            } else if (to >= high || used[ray] == PIECES) {
                ends[at + 1] = from;
            } else {
                System.arraycopy(ends, at + 2, ends, at + 4, 2 * (used[ray] - k - 1));
                used[ray]++;
                ends[at + 1] = from;
                ends[at + 2] = to;
                ends[at + 3] = high;
                k++;
            }
        }
        return sum;
    }
}
