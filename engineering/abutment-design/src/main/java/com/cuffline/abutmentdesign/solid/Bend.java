package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;

/**
 * Turns the upper bore from the implant axis into another direction. Both bores meet in the plane that halves the angle.
 *
 * @param pivotHeightMm height above the implant table at which both axes meet
 * @param direction unit vector, coronal
 */
public record Bend(double pivotHeightMm, Vector3 direction) {
    public Bend {
        Finite.check("pivotHeightMm", pivotHeightMm);
        Finite.check("direction", direction.x() + direction.y() + direction.z());
    }
}
