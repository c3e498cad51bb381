package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.DropCutter;
import com.cuffline.milling.toolpath.DropMesh;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;

/**
 * How near a ball comes to the inner rounds and corners above and below the margin line, measured: from a point the ball is tried at places across the round, each
 * time lowered along the normal until it touches, and the nearest counts. One point in {@link #EVERY} is asked.
 */
final class BallReach {
    private static final int EVERY = 11;
    private static final int PLACES = 8;

    private final MillingTarget enlarged;
    private final DropCutter cutter;

    /** What a ball leaves at worst, enlarged millimetres, and where. */
    record Left(double restMm, Vector3 at) {}

    BallReach(MillingTarget enlarged) {
        this.enlarged = enlarged;
        cutter = new DropCutter(new DropMesh(enlarged.mesh(), triangle -> true));
    }

    Left left(double radius) {
        return left(radius, Double.POSITIVE_INFINITY);
    }

    /** Whether a ball leaves no more than a limit. */
    boolean reaches(double radius, double limitMm) {
        return left(radius, limitMm).restMm() <= limitMm;
    }

    /** The first place above a limit, or the worst. */
    private Left left(double radius, double enoughMm) {
        Left worst = new Left(0, Vector3.ZERO);
        for (int t = 0; t < enlarged.mesh().triangleCount() && worst.restMm() <= enoughMm; t += EVERY) {
            Vector3 doubled = enlarged.mesh().doubleAreaNormal(t);
            Region region = enlarged.regionOf().get(t);
            if ((region == Region.FINISH || region == Region.EMERGENCE) && doubled.length() > 0) {
                Vector3 at = HeldPart.centre(enlarged.mesh(), t);
                double left = left(at, doubled.unit(), radius);
                worst = left > worst.restMm() ? new Left(left, at) : worst;
            }
        }
        return worst;
    }

    private double left(Vector3 at, Vector3 normal, double radius) {
        Vector3 out = new Vector3(normal.x(), normal.y(), 0);
        Vector3 aside = out.length() > 1e-6 ? new Vector3(-out.y(), out.x(), 0).unit() : Vector3.UNIT_X;
        Vector3 across = aside.cross(normal);
        double least = Double.POSITIVE_INFINITY;
        for (int i = -PLACES; i <= PLACES; i++) {
            Vector3 line = at.plus(across.times(radius * i / PLACES));
            Vector3 centre = line.plus(normal.times(cutter.ball(line, normal, radius)));
            least = Math.min(least, centre.distanceTo(at) - radius);
        }
        return Math.max(0, least);
    }
}
