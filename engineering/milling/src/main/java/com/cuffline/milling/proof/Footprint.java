package com.cuffline.milling.proof;

import com.cuffline.milling.toolpath.MachinePosition;

/**
 * A part of an upright tool at one place, cut level by level with the rays of the stock: at each height along the implant axis a strip of the
 * machine's YZ plane that begins at some Z and goes up, with a round lower end for a ball. Cones count as steps of their radius. Reused; not
 * for concurrent use.
 */
final class Footprint {
    private double x;
    private double y;
    private double z;
    private double radius;
    private boolean ball;
    private double halfWidth;
    private double sinA;
    private double cosA;
    /** The rotary axis, radians from -π to π. */
    private double turn;

    private double near;
    private double far;
    private int last;

    /**
     * @param liftMm height of the part's lower end above the tip
     * @param round whether that end is a ball
     */
    void put(MachinePosition at, double liftMm, double bodyRadius, boolean round) {
        x = at.x();
        y = at.y();
        radius = bodyRadius;
        ball = round;
        z = at.z() + liftMm + (round ? bodyRadius : 0);
        double angle = StrictMath.toRadians(at.a());
        sinA = StrictMath.sin(angle);
        cosA = StrictMath.cos(angle);
        turn = StrictMath.atan2(sinA, cosA);
    }

    double lowX() {
        return x - radius;
    }

    double highX() {
        return x + radius;
    }

    /** Takes the level at a height along the implant axis; false where the body is not there. */
    boolean slice(double height) {
        double off = height - x;
        double room = radius * radius - off * off;
        halfWidth = room > 0 ? Math.sqrt(room) : 0;
        return room > 0;
    }

    /** First ray, counted by azimuth of the part, that can meet the strip; see {@link #lastAzimuth}. */
    int firstAzimuth(int azimuths, double outside) {
        double low = z - (ball ? halfWidth : 0);
        double from = -Math.PI / 2;
        double to = Math.PI / 2;
        if (low > 0.05) {
            from = StrictMath.atan2(y - halfWidth, y - halfWidth < 0 ? low : outside);
            to = StrictMath.atan2(y + halfWidth, y + halfWidth > 0 ? low : outside);
        } else {
            from = -Math.PI;
            to = Math.PI * (1 - 2.0 / azimuths);
        }
        double step = 2 * Math.PI / azimuths;
        last = (int) Math.ceil((-from - turn) / step);
        return (int) Math.floor((-to - turn) / step);
    }

    int lastAzimuth() {
        return last;
    }

    double near() {
        return near;
    }

    double far() {
        return far;
    }

    /** Whether a ray of the part with the given direction and some length comes as high as the strip's lowest point. */
    boolean mayCut(double cosAzimuth, double sinAzimuth, double lengthMm) {
        double height = lengthMm * (cosAzimuth * cosA - sinAzimuth * sinA);
        double lowest = z - (ball ? halfWidth : 0);
        return lengthMm > 0 && Math.max(0, height) >= lowest;
    }

    /** Where a ray of the part with the given direction runs inside; false where it does not. */
    boolean cross(double cosAzimuth, double sinAzimuth) {
        double ry = -sinAzimuth * cosA - cosAzimuth * sinA;
        double rz = -sinAzimuth * sinA + cosAzimuth * cosA;
        double from = 0;
        double to = Double.POSITIVE_INFINITY;
        if (Math.abs(ry) > 1e-12) {
            double a = (y - halfWidth) / ry;
            double b = (y + halfWidth) / ry;
            from = Math.max(from, Math.min(a, b));
            to = Math.max(a, b);
        } else if (Math.abs(y) >= halfWidth) {
            return false;
        }
        if (rz > 1e-12) {
            from = Math.max(from, z / rz);
        } else if (rz < -1e-12) {
            to = Math.min(to, z / rz);
        } else if (z > 0) {
            to = -1;
        }
        near = from;
        far = to;
        boolean strip = to > from;
        return ball ? disc(ry, rz, strip) : strip;
    }

    private boolean disc(double ry, double rz, boolean strip) {
        double b = y * ry + z * rz;
        double room = b * b - (y * y + z * z - halfWidth * halfWidth);
        if (room <= 0) {
            return strip;
        }
        double root = Math.sqrt(room);
        double from = Math.max(0, b - root);
        double to = b + root;
        if (to <= from) {
            return strip;
        }
        near = strip ? Math.min(near, from) : from;
        far = strip ? Math.max(far, to) : to;
        return true;
    }
}
