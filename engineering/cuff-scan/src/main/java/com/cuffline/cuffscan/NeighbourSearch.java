package com.cuffline.cuffscan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the neighbouring tooth in a picture taken from the gap: the nearest surface, at least {@link #LEAST_AREA_MM2} large and
 * {@link #LEAST_TALL_MM} tall, that stands {@link #ABOVE_MARGIN_MM} or more above the gingival margin and leans back by
 * {@link #MOST_LEAN_DEG} at most. Papillae and the ridge lean back further; scan bodies show their backs. Each place is the mean of
 * half a millimetre around it, so that noise does not bring the tooth nearer, and the border of the tooth, where that mean holds
 * other things too, has no say.
 */
final class NeighbourSearch {
    static final double ABOVE_MARGIN_MM = 1;
    static final double MOST_LEAN_DEG = 30;
    static final double LEAST_AREA_MM2 = 2;
    static final double LEAST_TALL_MM = 1.5;

    private static final double MOST_OVERHANG = 1.5;
    private static final double MOST_STEP_MM = 0.5;
    /** What lies this little behind the nearest place belongs to the contact. */
    private static final double CONTACT_MM = 0.05;
    /** A tooth that comes nearer by this over its height is still coming nearer. */
    private static final double COMING = 0.15;

    private static final int REACH = 2;
    private static final int LEAST_SEEN = 15;

    private final DepthImage image;
    private final double[] mean;
    private final double[] lean;
    private final boolean[] tooth;

    private NeighbourSearch(DepthImage image, double fromMm) {
        this.image = image;
        int size = image.columns() * image.rows();
        mean = new double[size];
        lean = new double[size];
        tooth = new boolean[size];
        for (int row = image.rowFrom(fromMm); row < image.rows(); row++) {
            for (int column = 0; column < image.columns(); column++) {
                look(column, row);
            }
        }
    }

    /** The tooth, if one stands there. */
    static Optional<Neighbour> in(DepthImage image, double marginHeightMm) {
        return new NeighbourSearch(image, marginHeightMm + ABOVE_MARGIN_MM).nearest();
    }

    /** Mean depth around a place and how it changes upward. */
    private void look(int column, int row) {
        double here = image.depth(column, row);
        if (here > NeighbourViews.REACH_MM) {
            return;
        }
        double sum = 0;
        double v = 0;
        double vv = 0;
        double vd = 0;
        int seen = 0;
        for (int i = -REACH; i <= REACH; i++) {
            for (int j = -REACH; j <= REACH; j++) {
                double depth = image.depth(column + i, row + j);
                if (Math.abs(depth - here) <= MOST_STEP_MM) {
                    seen++;
                    sum += depth;
                    v += j;
                    vv += j * j;
                    vd += j * depth;
                }
            }
        }
        int at = row * image.columns() + column;
        double spread = vv - v * v / seen;
        if (seen >= LEAST_SEEN && spread > 0) {
            mean[at] = sum / seen;
            lean[at] = (vd - v * sum / seen) / spread / DepthImage.STEP_MM;
            tooth[at] = lean[at] <= Math.tan(Math.toRadians(MOST_LEAN_DEG)) && lean[at] >= -MOST_OVERHANG;
        }
    }

    private Optional<Neighbour> nearest() {
        int[] best = new int[0];
        boolean[] visited = new boolean[tooth.length];
        for (int at = 0; at < tooth.length; at++) {
            if (tooth[at] && !visited[at]) {
                int[] whole = patch(at, visited);
                int[] patch =
                        large(whole) ? Arrays.stream(whole).filter(this::within).toArray() : new int[0];
                if (patch.length > 0 && (best.length == 0 || least(patch) < least(best))) {
                    best = patch;
                }
            }
        }
        return best.length == 0 ? Optional.empty() : Optional.of(contact(best));
    }

    /** The places connected with one, without steps. */
    private int[] patch(int start, boolean[] visited) {
        Deque<Integer> open = new ArrayDeque<>();
        int[] found = new int[64];
        int count = 0;
        open.add(start);
        visited[start] = true;
        while (!open.isEmpty()) {
            int at = open.remove();
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = at;
            int column = at % image.columns();
            for (int next : new int[] {
                column > 0 ? at - 1 : -1,
                column < image.columns() - 1 ? at + 1 : -1,
                at - image.columns(),
                at + image.columns()
            }) {
                if (next >= 0
                        && next < tooth.length
                        && tooth[next]
                        && !visited[next]
                        && Math.abs(mean[next] - mean[at]) <= MOST_STEP_MM) {
                    visited[next] = true;
                    open.add(next);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean large(int[] patch) {
        int lowest = Arrays.stream(patch).min().orElse(0) / image.columns();
        int highest = Arrays.stream(patch).max().orElse(0) / image.columns();
        return patch.length * DepthImage.STEP_MM * DepthImage.STEP_MM >= LEAST_AREA_MM2
                && (highest - lowest) * DepthImage.STEP_MM >= LEAST_TALL_MM;
    }

    private double least(int[] patch) {
        return Arrays.stream(patch).mapToDouble(at -> mean[at]).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether a place and what its mean is made of are tooth. */
    private boolean within(int at) {
        int column = at % image.columns();
        int row = at / image.columns();
        return isTooth(column - REACH, row)
                && isTooth(column + REACH, row)
                && isTooth(column, row - REACH)
                && isTooth(column, row + REACH);
    }

    private boolean isTooth(int column, int row) {
        boolean inside = column >= 0 && column < image.columns() && row >= 0 && row < image.rows();
        return inside && tooth[row * image.columns() + column];
    }

    private Neighbour contact(int[] patch) {
        double nearest = least(patch);
        int[] contact = Arrays.stream(patch)
                .filter(at -> mean[at] <= nearest + CONTACT_MM)
                .toArray();
        double height = Arrays.stream(contact)
                .mapToDouble(at -> image.up(at / image.columns()))
                .average()
                .orElse(0);
        double buccal = Arrays.stream(contact)
                .mapToDouble(at -> image.across(at % image.columns()))
                .average()
                .orElse(0);
        double coming =
                Arrays.stream(contact).mapToDouble(at -> lean[at]).average().orElse(0);
        int highest = Arrays.stream(contact).max().orElse(0);
        boolean ends = image.depth(highest % image.columns(), highest / image.columns() + 2 * REACH + 1) > nearest + 1;
        return new Neighbour(nearest, height, buccal, ends && coming < -COMING);
    }
}
