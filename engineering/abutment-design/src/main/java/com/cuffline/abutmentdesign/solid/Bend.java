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

    /** How much of the upright bore stays between its lower end and the plane in which the bores meet, at the least. */
    static final double LEAST_UPRIGHT_MM = 0.05;

    /**
     * Lowest pivot at which a bore can turn: the plane in which both bores meet is tilted, and must stay above the lower end.
     *
     * @param fromMm height of the lower end of the upper bore above the implant table
     * @param radiusMm of the upper bore
     * @param direction not zero
     */
    public static double lowestPivotMm(double fromMm, double radiusMm, Vector3 direction) {
        double z = direction.z() / Math.max(1e-12, direction.length());
        return fromMm + radiusMm * Math.sqrt(Math.max(0, 1 - z * z)) / (1 + z) + LEAST_UPRIGHT_MM;
    }
}
