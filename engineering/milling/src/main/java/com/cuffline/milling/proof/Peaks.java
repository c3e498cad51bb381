package com.cuffline.milling.proof;

import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of a surface where a figure is largest, no two of them near each other: where it is worth sampling again, finer. A broad plateau may take all of
 * them, and then a sharp peak elsewhere is only known as coarsely as it was sampled.
 */
final class Peaks {
    private static final int MOST = 12;
    private static final double APART_MM = 0.4;

    private Peaks() {}

    /**
     * @param values one a sample
     * @param least smaller values are no peak
     * @return at most 12 places, the largest first
     */
    static List<Vector3> of(double[] values, SurfaceSamples samples, double least) {
        double[] left = values.clone();
        List<Vector3> peaks = new ArrayList<>();
        while (peaks.size() < MOST) {
            int best = 0;
            for (int i = 1; i < left.length; i++) {
                best = left[i] > left[best] ? i : best;
            }
            if (left.length == 0 || left[best] <= least) {
                return peaks;
            }
            Vector3 peak = samples.point(best);
            peaks.add(peak);
            for (int i = 0; i < left.length; i++) {
                if (left[i] > least && samples.point(i).minus(peak).length() < APART_MM) {
                    left[i] = 0;
                }
            }
        }
        return peaks;
    }
}
