package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;

/**
 * How finely a shape is cut into points.
 *
 * @param azimuths points around, a multiple of 72 so that the four sides and every fifth degree are met
 * @param stepMm longest step along the post wall and over the top
 */
record Grid(int azimuths, double stepMm) {
    static final double CHORD_TOLERANCE_MM = 0.005;
    private static final int LEAST_AZIMUTHS = 72;
    private static final int MOST_AZIMUTHS = 1152;
    private static final double OPENING_STEP_MM = 0.08;
    private static final double OPENING_ARC_MM = 0.1;

    /** Doubles the azimuths until the cuff's chords keep the tolerance. */
    static Grid within(CuffRing ring) {
        int n = LEAST_AZIMUTHS;
        while (n < MOST_AZIMUTHS && chordMm(ring, n) > CHORD_TOLERANCE_MM) {
            n *= 2;
        }
        return new Grid(n, 1.0);
    }

    /** A grid fine enough for a screw channel that opens through a wall of the given radius. */
    Grid forOpening(double wallRadiusMm) {
        int n = azimuths;
        while (2 * Math.PI * wallRadiusMm / n > OPENING_ARC_MM) {
            n *= 2;
        }
        return new Grid(n, OPENING_STEP_MM);
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
