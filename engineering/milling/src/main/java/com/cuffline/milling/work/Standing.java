package com.cuffline.milling.work;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.nesting.Part;
import com.cuffline.milling.nesting.Silhouette;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;

/**
 * How a part stands in a disc: upright where everything above the margin line faces the upper face; else at the least tilt, in whole steps, that leaves
 * least of it turned away, since what is turned away there is seen from neither face.
 */
final class Standing {
    private static final int STEP_DEG = 2;
    private static final int MOST_DEG = 16;
    /** Turned-away area that does no harm, mm². */
    private static final double HARMLESS_MM2 = 0.02;

    private Standing() {}

    static Part.Pose of(MillingTarget target) {
        int bestX = 0;
        int bestY = 0;
        double least = awayMm2(target, 0, 0);
        boolean tilted = least > HARMLESS_MM2;
        for (int x = -MOST_DEG; x <= MOST_DEG && tilted; x += STEP_DEG) {
            for (int y = -MOST_DEG; y <= MOST_DEG; y += STEP_DEG) {
                double away = Math.max(HARMLESS_MM2, awayMm2(target, x, y));
                boolean less = away < least;
                boolean lower = away == least && x * x + y * y < bestX * bestX + bestY * bestY;
                if (less || lower) {
                    least = away;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        return Silhouette.pose(target.mesh(), bestX, bestY);
    }

    /** Area above the margin line whose normal points below the horizon of a tilted part. */
    private static double awayMm2(MillingTarget target, int tiltX, int tiltY) {
        double x = StrictMath.toRadians(tiltX);
        double y = StrictMath.toRadians(tiltY);
        Vector3 up = new Vector3(
                -StrictMath.sin(y),
                StrictMath.cos(y) * StrictMath.sin(x),
                StrictMath.cos(y) * StrictMath.cos(x));
        TriangleMesh mesh = target.mesh();
        double doubled = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Region region = target.regionOf().get(t);
            if (region == Region.POST || region == Region.FINISH || region == Region.TOP) {
                Vector3 normal = mesh.doubleAreaNormal(t);
                doubled += normal.dot(up) < 0 ? normal.length() : 0;
            }
        }
        return doubled / 2;
    }
}
