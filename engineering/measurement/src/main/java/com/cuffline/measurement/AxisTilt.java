package com.cuffline.measurement;

import com.cuffline.geometry.Vector3;

/**
 * The restoration's axis, along which the post is built, seen from the implant axis.
 *
 * @param mesiodistalDeg positive when the post leans mesially, -60 to 60
 * @param buccolingualDeg positive when the post leans buccally, -60 to 60
 */
public record AxisTilt(double mesiodistalDeg, double buccolingualDeg) {
    public AxisTilt {
        Check.range("mesiodistalDeg", mesiodistalDeg, -60, 60);
        Check.range("buccolingualDeg", buccolingualDeg, -60, 60);
    }

    /** Unit direction in the frame (buccal, mesial, coronal): each tilt is seen in its own projection. */
    public Vector3 direction() {
        return new Vector3(tangent(buccolingualDeg), tangent(mesiodistalDeg), 1).unit();
    }

    /** Angle between post and implant axis, degrees. */
    public double angleDeg() {
        double across = Math.sqrt(tangent(buccolingualDeg) * tangent(buccolingualDeg)
                + tangent(mesiodistalDeg) * tangent(mesiodistalDeg));
        return StrictMath.toDegrees(StrictMath.atan(across));
    }

    private static double tangent(double degrees) {
        return StrictMath.tan(StrictMath.toRadians(degrees));
    }
}
