package com.cuffline.milling.proof;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.Region;

/**
 * A figure at a place of the target.
 *
 * @param valueUm micrometres, 0 or more
 * @param azimuthDeg about the implant axis, 0 to 360, from the implant frame's +x towards its +y
 * @param line of the program that did it, 0 where none did
 */
public record Spot(double valueUm, Region region, Vector3 point, double azimuthDeg, int line) {

    /** A figure in millimetres; below 0 counts as 0. */
    public static Spot of(double valueMm, Region region, Vector3 point, int line) {
        double azimuth = StrictMath.toDegrees(StrictMath.atan2(point.y(), point.x()));
        return new Spot(Math.max(0, 1000 * valueMm), region, point, azimuth < 0 ? azimuth + 360 : azimuth, line);
    }

    public double heightMm() {
        return point.z();
    }
}
