package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.AbutmentSolid;
import com.cuffline.abutmentdesign.solid.Region;
import com.cuffline.abutmentdesign.solid.RegionRange;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;

/** Measures on the mesh whether a restoration comes off along an axis. */
final class Undercut {
    /** Facets of a round lean otherwise than the round itself by less than this. */
    static final double NOISE_DEG = 0.2;

    private static final double LEAST_AREA_MM2 = 1e-5;

    private Undercut() {}

    /** Least lean of any facet of finish and post towards the axis, degrees; negative overhangs. Slivers do not count. */
    static double leastDraftDeg(AbutmentSolid solid, Vector3 axis) {
        double least = 1;
        for (RegionRange range : solid.regions()) {
            if (range.region() == Region.FINISH || range.region() == Region.POST) {
                least = Math.min(least, leastSine(solid.mesh(), range, axis));
            }
        }
        return StrictMath.toDegrees(StrictMath.asin(Math.max(-1, Math.min(1, least))));
    }

    private static double leastSine(TriangleMesh mesh, RegionRange range, Vector3 axis) {
        double least = 1;
        for (int t = range.firstTriangle(); t < range.firstTriangle() + range.triangles(); t++) {
            Vector3 normal = mesh.doubleAreaNormal(t);
            double area = normal.length();
            if (area > 2 * LEAST_AREA_MM2) {
                least = Math.min(least, normal.dot(axis) / area);
            }
        }
        return least;
    }
}
