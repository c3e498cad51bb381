package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import java.util.List;

/** Axes given as two leans, each seen in its own projection, mesial and buccal positive. */
final class Tilts {
    static final List<DesignParameter> PARAMETERS =
            List.of(DesignParameter.POST_TILT_MESIODISTAL, DesignParameter.POST_TILT_BUCCOLINGUAL);

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

    /** One of the two tilts of an axis. */
    static double deg(DesignParameter tilt, Vector3 axis) {
        return tilt == DesignParameter.POST_TILT_MESIODISTAL ? mesiodistalDeg(axis) : buccolingualDeg(axis);
    }

    static DesignParameter other(DesignParameter tilt) {
        return PARAMETERS.get(1 - PARAMETERS.indexOf(tilt));
    }

    /** Angle between two unit vectors, degrees; exact for small ones. */
    static double betweenDeg(Vector3 a, Vector3 b) {
        return StrictMath.toDegrees(StrictMath.atan2(a.cross(b).length(), a.dot(b)));
    }

    /** The axis that has turned from one towards another by an angle, at most onto it. */
    static Vector3 turned(Vector3 from, Vector3 towards, double deg) {
        return betweenDeg(from, towards) <= deg ? towards : turnedBy(from, towards, deg);
    }

    /** The axis that has turned from one towards another, which must differ, by an angle, on beyond it where the angle is larger. */
    static Vector3 turnedBy(Vector3 from, Vector3 towards, double deg) {
        double angle = StrictMath.toRadians(betweenDeg(from, towards));
        double part = StrictMath.toRadians(deg);
        return from.times(StrictMath.sin(angle - part) / StrictMath.sin(angle))
                .plus(towards.times(StrictMath.sin(part) / StrictMath.sin(angle)))
                .unit();
    }
}
