package com.cuffline.abutmentdesign.solid;

/** The straight way between two points of a flat array of coordinates. */
final class Segment {
    private Segment() {}

    /** Squared distance of a point from the way between points a and b. */
    static double squaredDistance(double[] xyz, int a, int b, double[] point) {
        double dx = xyz[3 * b] - xyz[3 * a];
        double dy = xyz[3 * b + 1] - xyz[3 * a + 1];
        double dz = xyz[3 * b + 2] - xyz[3 * a + 2];
        double px = point[0] - xyz[3 * a];
        double py = point[1] - xyz[3 * a + 1];
        double pz = point[2] - xyz[3 * a + 2];
        double squared = dx * dx + dy * dy + dz * dz;
        double t = squared > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy + pz * dz) / squared)) : 0;
        px -= t * dx;
        py -= t * dy;
        pz -= t * dz;
        return px * px + py * py + pz * pz;
    }
}
