package com.cuffline.geometry;

/** A point or direction in space, millimetres. */
public record Vector3(double x, double y, double z) {
    public static final Vector3 ZERO = new Vector3(0, 0, 0);
    public static final Vector3 UNIT_X = new Vector3(1, 0, 0);
    public static final Vector3 UNIT_Y = new Vector3(0, 1, 0);
    public static final Vector3 UNIT_Z = new Vector3(0, 0, 1);

    public Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    public Vector3 minus(Vector3 other) {
        return new Vector3(x - other.x, y - other.y, z - other.z);
    }

    public Vector3 times(double factor) {
        return new Vector3(x * factor, y * factor, z * factor);
    }

    public double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vector3 cross(Vector3 other) {
        return new Vector3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /** This direction with length 1; a zero vector is refused. */
    public Vector3 unit() {
        double length = length();
        if (!(length > 0)) {
            throw new IllegalArgumentException("a direction needs a length above 0 but has " + length);
        }
        return times(1 / length);
    }

    public double distanceTo(Vector3 other) {
        return minus(other).length();
    }

    /** Distance from the z axis. */
    public double radius() {
        return Math.sqrt(x * x + y * y);
    }

    /** Distance to the segment between two points. */
    public double distanceToSegment(Vector3 from, Vector3 to) {
        Vector3 along = to.minus(from);
        double squared = along.dot(along);
        double t = squared == 0 ? 0 : Math.max(0, Math.min(1, minus(from).dot(along) / squared));
        return distanceTo(from.plus(along.times(t)));
    }
}
