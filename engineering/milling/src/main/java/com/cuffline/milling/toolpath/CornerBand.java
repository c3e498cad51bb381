package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a profile that a larger ball could not touch, as distances from the margin line along the profile, mm. It does not exist where
 * the larger ball touches everything.
 *
 * @param cornerMm where the surface has turned half of what it turns over the stretch
 */
record CornerBand(double lowMm, double cornerMm, double highMm) {
    /** A larger ball that would cut this much too deep at a point cannot touch it. */
    private static final double LEAST_MM = 0.003;

    /** Above the margin line, what comes after such a gap is the rim of the channel's opening, not a corner. */
    private static final double APART_MM = 0.5;

    private static final CornerBand NONE = new CornerBand(Double.NaN, Double.NaN, Double.NaN);

    boolean exists() {
        return !Double.isNaN(cornerMm);
    }

    static CornerBand of(Profile.Traced line, Workpiece work, double largerRadius, boolean aboveMargin) {
        SolidDistance solid = work.distance();
        int from = aboveMargin ? line.below() + 1 : 0;
        int to = aboveMargin ? line.touches().size() - 1 : line.below();
        int first = -1;
        int last = -1;
        for (int i = from; i <= to && !line.touches().get(i).lid(); i++) {
            if (aboveMargin && first >= 0 && line.along()[i] - line.along()[last] > APART_MM) {
                break;
            }
            Touch touch = line.touches().get(i);
            Vector3 centre = touch.contact().plus(touch.normal().times(largerRadius));
            if (solid.within(centre.x(), centre.y(), centre.z(), largerRadius - LEAST_MM)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return NONE;
        }
        double[] along = line.along();
        double margin = line.marginMm();
        return new CornerBand(along[first] - margin, corner(line, first, last) - margin, along[last] - margin);
    }

    private static double corner(Profile.Traced line, int first, int last) {
        Vector3 turned = line.touches()
                .get(last)
                .normal()
                .minus(line.touches().get(first).normal());
        Vector3 half = line.touches()
                .get(last)
                .normal()
                .plus(line.touches().get(first).normal())
                .times(0.5);
        int i = first;
        while (i < last && line.touches().get(i).normal().minus(half).dot(turned) < 0) {
            i++;
        }
        return i == first ? line.along()[first] : (line.along()[i - 1] + line.along()[i]) / 2;
    }

    /** The bands all round: where one is missing the nearest stands for it, and each is as wide as its neighbours and some overlap. */
    static List<CornerBand> spread(List<CornerBand> found, double overlapMm) {
        int n = found.size();
        List<CornerBand> whole = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            whole.add(nearest(found, i));
        }
        List<CornerBand> spread = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            CornerBand before = whole.get((i + n - 1) % n);
            CornerBand own = whole.get(i);
            CornerBand after = whole.get((i + 1) % n);
            spread.add(new CornerBand(
                    Math.min(own.lowMm, Math.min(before.lowMm, after.lowMm)) - overlapMm,
                    own.cornerMm,
                    Math.max(own.highMm, Math.max(before.highMm, after.highMm)) + overlapMm));
        }
        return spread;
    }

    private static CornerBand nearest(List<CornerBand> found, int at) {
        int n = found.size();
        for (int off = 0; off < n; off++) {
            CornerBand before = found.get(Math.floorMod(at - off, n));
            CornerBand after = found.get((at + off) % n);
            if (before.exists() || after.exists()) {
                return before.exists() ? before : after;
            }
        }
        throw new IllegalArgumentException("found must hold a band that exists");
    }

    /** The band as a profile of two pieces. */
    Profile on(Profile.Traced line) {
        double margin = line.marginMm();
        double low = Math.max(0, margin + lowMm);
        double high = Math.min(line.lengthMm(), margin + highMm);
        double corner = Math.max(low, Math.min(high, margin + cornerMm));
        return Profile.of(line, low, corner, Math.max(corner, high));
    }
}
