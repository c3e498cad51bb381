package com.cuffline.cuffscan;

import java.util.Arrays;

/**
 * The cuts of one half plane, joined end to end: ends at the same point first, then ends within the weld tolerance, the nearest
 * first come. End 2s is the start of segment s, 2s + 1 its end; one from the other is {@code e ^ 1}.
 */
final class SectionCurves {
    /** Cracks of a scan up to this are closed, mm. */
    static final double WELD_MM = 0.02;

    private static final int NONE = -1;
    private static final double[] VOTE_HEIGHTS_MM = {0.8, 1.2, 1.7, 2.3};

    private final int segments;
    private final float[] rz;
    private final int[] partner;

    SectionCurves(float[] segmentPoints, int count) {
        segments = count;
        rz = segmentPoints;
        partner = new int[2 * count];
        Arrays.fill(partner, NONE);
        joinEqualEnds();
        joinNearEnds();
    }

    int segments() {
        return segments;
    }

    double radius(int end) {
        return rz[2 * end];
    }

    double height(int end) {
        return rz[2 * end + 1];
    }

    /** Whether a segment, seen along its direction, leads up: then its surface faces away from the axis. */
    boolean rises(int segment) {
        return height(2 * segment + 1) > height(2 * segment);
    }

    boolean crosses(int segment, double height) {
        double start = height(2 * segment);
        double end = height(2 * segment + 1);
        return Math.min(start, end) <= height && Math.max(start, end) > height;
    }

    /** Radius where a segment crosses a height. */
    double radiusIn(int segment, double height) {
        double start = height(2 * segment);
        double share = (height - start) / (height(2 * segment + 1) - start);
        return radius(2 * segment) + share * (radius(2 * segment + 1) - radius(2 * segment));
    }

    /** Of the surfaces nearest to the axis at some heights: how many more of them face away from it than face it. */
    int facingAway() {
        int votes = 0;
        for (double height : VOTE_HEIGHTS_MM) {
            int nearest = -1;
            for (int segment = 0; segment < segments; segment++) {
                if (crosses(segment, height)
                        && radiusIn(segment, height) >= 0
                        && (nearest < 0 || radiusIn(segment, height) < radiusIn(nearest, height))) {
                    nearest = segment;
                }
            }
            votes += nearest < 0 ? 0 : rises(nearest) ? 1 : -1;
        }
        return votes;
    }

    /** The end that an end is joined to, or -1 at the border of a hole. */
    int partner(int end) {
        return partner[end];
    }

    private void joinEqualEnds() {
        int size = Integer.highestOneBit(4 * segments + 4) * 2;
        long[] keys = new long[size];
        int[] waiting = new int[size];
        for (int end = 0; end < 2 * segments; end++) {
            // Adding zero makes the two zeros one. The lowest bit marks the place as taken.
            long key = (long) Float.floatToRawIntBits(rz[2 * end] + 0f) << 32
                    | Float.floatToRawIntBits(rz[2 * end + 1] + 0f) & 0xFFFFFFFFL;
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & size - 1;
            while (waiting[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & size - 1;
            }
            int other = waiting[slot] - 2;
            if (other >= 0) {
                join(end, other);
                waiting[slot] = 1;
            } else {
                keys[slot] = key;
                waiting[slot] = end + 2;
            }
        }
    }

    private void joinNearEnds() {
        int open = 0;
        long[] byRadius = new long[2 * segments];
        for (int end = 0; end < 2 * segments; end++) {
            if (partner[end] == NONE) {
                long micrometres = Math.round((radius(end) + 1000) * 1000);
                byRadius[open++] = micrometres << 32 | end;
            }
        }
        Arrays.sort(byRadius, 0, open);
        for (int i = 0; i < open; i++) {
            int end = (int) byRadius[i];
            int nearest = NONE;
            double least = WELD_MM;
            for (int j = i + 1; j < open && j < i + 64 && partner[end] == NONE; j++) {
                int other = (int) byRadius[j];
                if (radius(other) - radius(end) > WELD_MM) {
                    break;
                }
                double distance = Math.hypot(radius(other) - radius(end), height(other) - height(end));
                if (partner[other] == NONE && other != (end ^ 1) && distance < least) {
                    nearest = other;
                    least = distance;
                }
            }
            if (nearest != NONE) {
                join(end, nearest);
            }
        }
    }

    private void join(int a, int b) {
        partner[a] = b;
        partner[b] = a;
    }
}
