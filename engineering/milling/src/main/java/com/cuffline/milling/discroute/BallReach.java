package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.DropCutter;
import com.cuffline.milling.toolpath.DropMesh;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;

/**
 * How near a ball comes to the inner rounds above the margin line: where its centre, put its radius off the surface, would have to be lifted because it touches
 * elsewhere first, that lift along the normal is about what it leaves.
 */
final class BallReach {
    private final MillingTarget enlarged;
    private final DropCutter cutter;

    /** What a ball leaves at worst, enlarged millimetres, and where. */
    record Left(double restMm, Vector3 at) {}

    BallReach(MillingTarget enlarged) {
        this.enlarged = enlarged;
        cutter = new DropCutter(new DropMesh(enlarged.mesh(), triangle -> true));
    }

    Left left(double radius) {
        Left worst = new Left(0, Vector3.ZERO);
        for (int t = 0; t < enlarged.mesh().triangleCount(); t++) {
            Vector3 doubled = enlarged.mesh().doubleAreaNormal(t);
            if (enlarged.regionOf().get(t) != Region.FINISH || !(doubled.z() > 0)) {
                continue;
            }
            Vector3 normal = doubled.unit();
            Vector3 at = HeldPart.centre(enlarged.mesh(), t);
            Vector3 centre = at.plus(normal.times(radius));
            double height = cutter.ball(new Vector3(centre.x(), centre.y(), 0), Vector3.UNIT_Z, radius);
            double left = (height - centre.z()) * normal.z();
            worst = left > worst.restMm() ? new Left(left, at) : worst;
        }
        return worst;
    }
}
