package com.cuffline.milling.discroute;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.Optional;

/**
 * The part of a screw channel that follows a leaning post: its walls stand neither upright nor flat, and one direction is across all their normals.
 *
 * @param axis up along it, unit length
 * @param middle a point on it
 * @param reachMm how far along the axis its end on an upright bore of the same width is spread
 */
record LeaningChannel(Vector3 axis, Vector3 middle, double reachMm) {
    /** What leans less is milled upright; the proof says whether that was enough. */
    private static final double UPRIGHT = 0.02;

    private static final double FLAT = 0.9;
    private static final double ALONG = 0.02;
    private static final double MOST = 0.8;

    /** Empty where no channel leans, or its walls have no common direction. */
    static Optional<LeaningChannel> of(MillingTarget target) {
        TriangleMesh mesh = target.mesh();
        double[] sums = new double[5];
        Vector3 middle = Vector3.ZERO;
        double area = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 n = mesh.doubleAreaNormal(t);
            if (leans(target, t, n)) {
                Vector3 u = n.unit();
                sums[0] += n.length() * u.x() * u.x();
                sums[1] += n.length() * u.x() * u.y();
                sums[2] += n.length() * u.y() * u.y();
                sums[3] += n.length() * u.x() * u.z();
                sums[4] += n.length() * u.y() * u.z();
                middle = middle.plus(HeldPart.centre(mesh, t).times(n.length()));
                area += n.length();
            }
        }
        double det = sums[0] * sums[2] - sums[1] * sums[1];
        if (!(det > 0)) {
            return Optional.empty();
        }
        Vector3 axis = new Vector3(
                        (sums[1] * sums[4] - sums[2] * sums[3]) / det, (sums[1] * sums[3] - sums[0] * sums[4]) / det, 1)
                .unit();
        double along = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 n = mesh.doubleAreaNormal(t);
            along += leans(target, t, n) && Math.abs(n.dot(axis)) < ALONG * n.length() ? n.length() : 0;
        }
        Vector3 at = middle.times(1 / area);
        return along > MOST * area
                ? Optional.of(new LeaningChannel(axis, at, reach(target, axis, at)))
                : Optional.empty();
    }

    private static double reach(MillingTarget target, Vector3 axis, Vector3 middle) {
        double radius = 0;
        for (int t = 0; t < target.mesh().triangleCount(); t++) {
            if (leans(target, t, target.mesh().doubleAreaNormal(t))) {
                Vector3 from = HeldPart.centre(target.mesh(), t).minus(middle);
                radius = Math.max(radius, from.cross(axis).length());
            }
        }
        return radius * Math.sqrt(1 - axis.z() * axis.z());
    }

    private static boolean leans(MillingTarget target, int t, Vector3 normal) {
        double up = Math.abs(normal.z());
        return target.regionOf().get(t) == Region.CHANNEL
                && up > UPRIGHT * normal.length()
                && up < FLAT * normal.length();
    }
}
