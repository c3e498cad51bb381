package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.VerticalBore;
import java.util.ArrayList;
import java.util.List;

/**
 * How finely a shape is cut into points.
 *
 * @param azimuths points around, a multiple of 72 so that the four sides and every fifth degree are met
 * @param fineFrom part of the post's wall lines, 0 at the foot and 1 at the top, from where on the grid is fine enough for a
 *     screw channel that opens there; above 1 it is coarse throughout
 * @param fineStepMm step of the fine part
 */
record Grid(int azimuths, double fineFrom, double fineStepMm) {
    static final double CHORD_TOLERANCE_MM = 0.005;
    private static final int LEAST_AZIMUTHS = 72;
    private static final int MOST_AZIMUTHS = 1152;
    private static final double COARSE_STEP_MM = 1.0;
    /** Shares of the longest edge the bore bears, along and around; their diagonal stays below 1. */
    private static final double STEP_SHARE = 0.58;

    private static final double ARC_SHARE = 0.8;

    /** Doubles the azimuths until the cuff's chords keep the tolerance. */
    static Grid within(CuffRing ring) {
        int n = LEAST_AZIMUTHS;
        while (n < MOST_AZIMUTHS && chordMm(ring, n) > CHORD_TOLERANCE_MM) {
            n *= 2;
        }
        return new Grid(n, 2, COARSE_STEP_MM);
    }

    /** A grid for a screw channel that comes near a wall of the given radius from a part of its height on. */
    Grid forOpening(double wallRadiusMm, double boreRadiusMm, double fromPart) {
        double longest = VerticalBore.longestEdgeMm(boreRadiusMm);
        int n = azimuths;
        while (2 * Math.PI * wallRadiusMm / n > ARC_SHARE * longest) {
            n += LEAST_AZIMUTHS;
        }
        return new Grid(n, fromPart, STEP_SHARE * longest);
    }

    /** Rising parts, the last of them 1, at which a wall line of the given length is cut. */
    List<Double> wallParts(double lengthMm) {
        List<Double> parts = new ArrayList<>();
        double fine = Math.min(1, fineFrom);
        cut(parts, 0, fine, lengthMm, COARSE_STEP_MM);
        cut(parts, fine, 1, lengthMm, fineStepMm);
        return parts;
    }

    /** Number of rings over a top of the given radius. */
    int topRings(double radiusMm) {
        return (int) Math.ceil(radiusMm / fineStepMm);
    }

    private static void cut(List<Double> parts, double from, double to, double lengthMm, double stepMm) {
        int steps = (int) Math.ceil((to - from) * lengthMm / stepMm);
        for (int k = 1; k <= steps; k++) {
            parts.add(k == steps ? to : from + (to - from) * k / steps);
        }
    }

    /** Largest distance between the cuff's curves and the chords of a ring of n points, seen at the middle of each chord. */
    static double chordMm(CuffRing ring, int n) {
        double worst = 0;
        double step = 2 * Math.PI / n;
        Vector3 gingiva = ring.gingivaAt(0);
        Vector3 margin = ring.marginAt(0);
        for (int j = 0; j < n; j++) {
            Vector3 nextGingiva = ring.gingivaAt((j + 1) * step);
            Vector3 nextMargin = ring.marginAt((j + 1) * step);
            double middle = (j + 0.5) * step;
            worst = Math.max(worst, ring.gingivaAt(middle).distanceToSegment(gingiva, nextGingiva));
            worst = Math.max(worst, ring.marginAt(middle).distanceToSegment(margin, nextMargin));
            gingiva = nextGingiva;
            margin = nextMargin;
        }
        return worst;
    }
}
