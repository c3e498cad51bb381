package com.cuffline.cuffscan;

import java.util.Arrays;

/**
 * Cuts triangles, as they stream by, with the half planes through the implant axis, one an azimuth, and keeps the cuts near the
 * implant. So memory follows the length of the cuts and not the size of the scan.
 *
 * <p>A cut is a directed segment (radius, height): seen along it, the surface's visible side lies on the right hand. A segment
 * through the axis has one end of negative radius.
 */
final class SectionFan implements FrameSink {
    /** Reach around the axis, mm. */
    static final double REACH_MM = 9;

    static final double LOWEST_MM = -1;
    static final double HIGHEST_MM = 14;
    /** Segments kept at most: 48 MB. A cut 12 mm long holds 4,000 a half plane with 0.003 mm a triangle. */
    static final int MOST_SEGMENTS = 3_000_000;

    private final boolean leftHanded;
    private final double[] cosines;
    private final double[] sines;
    private final float[][] segments;
    private final int[] counts;
    private final double[] sides = new double[3];
    private double[] p = new double[9];
    private int total;

    /**
     * A fan without cuts.
     *
     * @param leftHanded whether (buccal, mesial, coronal) is left-handed, as in quadrants 1 and 3
     */
    SectionFan(boolean leftHanded, int azimuths) {
        this.leftHanded = leftHanded;
        cosines = new double[azimuths];
        sines = new double[azimuths];
        segments = new float[azimuths][4 * 64];
        counts = new int[azimuths];
        for (int k = 0; k < azimuths; k++) {
            double angle = 2 * Math.PI * k / azimuths;
            cosines[k] = StrictMath.cos(angle);
            sines[k] = StrictMath.sin(angle);
        }
    }

    int azimuths() {
        return counts.length;
    }

    /** More was cut than is kept; the fan is of no use. */
    boolean tooDense() {
        return total > MOST_SEGMENTS;
    }

    int count(int azimuth) {
        return counts[azimuth];
    }

    /** Four numbers a segment: radius and height of its start, radius and height of its end, mm. */
    float[] segments(int azimuth) {
        return segments[azimuth];
    }

    @Override
    public void take(double[] corners) {
        if (tooDense()) {
            return;
        }
        p = corners;
        if (near(0, -REACH_MM, REACH_MM) && near(1, -REACH_MM, REACH_MM) && near(2, LOWEST_MM, HIGHEST_MM)) {
            cut();
        }
    }

    private boolean near(int axis, double low, double high) {
        double a = p[axis];
        double b = p[axis + 3];
        double c = p[axis + 6];
        return !(a < low && b < low && c < low || a > high && b > high && c > high);
    }

    private void cut() {
        double first = StrictMath.atan2(p[1], p[0]);
        double second = shortWay(StrictMath.atan2(p[4], p[3]) - first);
        double third = shortWay(StrictMath.atan2(p[7], p[6]) - first);
        double low = Math.min(0, Math.min(second, third));
        double high = Math.max(0, Math.max(second, third));
        int n = azimuths();
        if (high - low >= Math.PI) {
            for (int k = 0; k < n; k++) {
                cut(k);
            }
            return;
        }
        double planes = n / (2 * Math.PI);
        int from = (int) Math.ceil((first + low) * planes - 1e-6);
        int to = (int) Math.floor((first + high) * planes + 1e-6);
        for (int k = from; k <= to; k++) {
            cut(Math.floorMod(k, n));
        }
    }

    private void cut(int k) {
        for (int i = 0; i < 3; i++) {
            sides[i] = p[3 * i + 1] * cosines[k] - p[3 * i] * sines[k];
        }
        boolean in = sides[0] >= 0;
        if (in == sides[1] >= 0 && in == sides[2] >= 0) {
            return;
        }
        float[] list = room(k);
        int at = 4 * counts[k];
        for (int i = 0; i < 3; i++) {
            int next = i == 2 ? 0 : i + 1;
            boolean startIn = sides[i] >= 0;
            boolean endIn = sides[next] >= 0;
            if (startIn != endIn) {
                // One edge runs into the positive side, one out of it. Mirroring turns the triangle around.
                boolean first = endIn != leftHanded;
                cutEdge(startIn ? next : i, startIn ? i : next, k, list, first ? at : at + 2);
            }
        }
        if (worthKeeping(list, at)) {
            counts[k]++;
            total++;
        }
    }

    /** Cuts an edge from its negative end, whichever triangle it is in, so that neighbours agree to the bit. */
    private void cutEdge(int low, int high, int k, float[] list, int at) {
        double share = sides[low] / (sides[low] - sides[high]);
        double lowRadius = p[3 * low] * cosines[k] + p[3 * low + 1] * sines[k];
        double highRadius = p[3 * high] * cosines[k] + p[3 * high + 1] * sines[k];
        list[at] = (float) (lowRadius + share * (highRadius - lowRadius));
        list[at + 1] = (float) (p[3 * low + 2] + share * (p[3 * high + 2] - p[3 * low + 2]));
    }

    private static boolean worthKeeping(float[] list, int at) {
        float r1 = list[at];
        float z1 = list[at + 1];
        float r2 = list[at + 2];
        float z2 = list[at + 3];
        return (r1 >= 0 || r2 >= 0)
                && (r1 <= REACH_MM || r2 <= REACH_MM)
                && (z1 >= LOWEST_MM || z2 >= LOWEST_MM)
                && (z1 <= HIGHEST_MM || z2 <= HIGHEST_MM)
                && (r1 != r2 || z1 != z2);
    }

    private float[] room(int k) {
        if (4 * counts[k] + 4 > segments[k].length) {
            segments[k] = Arrays.copyOf(segments[k], 2 * segments[k].length);
        }
        return segments[k];
    }

    private static double shortWay(double angle) {
        return angle > Math.PI ? angle - 2 * Math.PI : angle <= -Math.PI ? angle + 2 * Math.PI : angle;
    }
}
