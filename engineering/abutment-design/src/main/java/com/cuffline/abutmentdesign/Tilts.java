package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;

/** Axes given as two leans, each seen in its own projection, mesial and buccal positive. */
final class Tilts {
    private Tilts() {}

    static Vector3 direction(double mesiodistalDeg, double buccolingualDeg) {
        return new Vector3(
                        StrictMath.tan(StrictMath.toRadians(buccolingualDeg)),
                        StrictMath.tan(StrictMath.toRadians(mesiodistalDeg)),
                        1)
                .unit();
    }

    /** Unit direction that leans from the implant axis by an angle towards an azimuth. */
    static Vector3 leaning(double angleDeg, double azimuthDeg) {
        double angle = StrictMath.toRadians(angleDeg);
        double azimuth = StrictMath.toRadians(azimuthDeg);
        return new Vector3(
                StrictMath.sin(angle) * StrictMath.cos(azimuth),
                StrictMath.sin(angle) * StrictMath.sin(azimuth),
                StrictMath.cos(angle));
    }

    /** Towards where an axis leans, 0 to below 360; 0 for an upright one. */
    static double azimuthDeg(Vector3 axis) {
        double azimuth = StrictMath.toDegrees(StrictMath.atan2(axis.y(), axis.x()));
        return azimuth < 0 ? azimuth + 360 : azimuth;
    }

    static double mesiodistalDeg(Vector3 axis) {
        return StrictMath.toDegrees(StrictMath.atan2(axis.y(), axis.z()));
    }

    static double buccolingualDeg(Vector3 axis) {
        return StrictMath.toDegrees(StrictMath.atan2(axis.x(), axis.z()));
    }

    /** Angle between two unit vectors, degrees; exact for small ones. */
    static double betweenDeg(Vector3 a, Vector3 b) {
        return StrictMath.toDegrees(StrictMath.atan2(a.cross(b).length(), a.dot(b)));
    }

    /** The axis that has turned from one towards another by an angle, at most onto it. */
    static Vector3 turned(Vector3 from, Vector3 towards, double deg) {
        double whole = betweenDeg(from, towards);
        if (whole <= deg) {
            return towards;
        }
        double angle = StrictMath.toRadians(whole);
        double part = StrictMath.toRadians(deg);
        return from.times(StrictMath.sin(angle - part) / StrictMath.sin(angle))
                .plus(towards.times(StrictMath.sin(part) / StrictMath.sin(angle)))
                .unit();
    }
}
