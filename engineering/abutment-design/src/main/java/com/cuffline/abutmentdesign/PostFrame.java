package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;

/** A frame whose third direction is the post axis: cylinder coordinates about the axis through an origin. */
record PostFrame(Vector3 origin, Vector3 across, Vector3 along, Vector3 axis) {
    static PostFrame of(Vector3 origin, Vector3 axis) {
        Vector3 across =
                Vector3.UNIT_X.minus(axis.times(Vector3.UNIT_X.dot(axis))).unit();
        return new PostFrame(origin, across, axis.cross(across), axis);
    }

    double radius(Vector3 point) {
        Vector3 p = point.minus(origin);
        double u = p.dot(across);
        double v = p.dot(along);
        return Math.sqrt(u * u + v * v);
    }

    double height(Vector3 point) {
        return point.minus(origin).dot(axis);
    }

    /** Unit direction from the axis to the point. */
    Vector3 outward(Vector3 point) {
        Vector3 p = point.minus(origin);
        return across.times(p.dot(across)).plus(along.times(p.dot(along))).unit();
    }

    Vector3 point(Vector3 outward, double radius, double height) {
        return origin.plus(outward.times(radius)).plus(axis.times(height));
    }
}
