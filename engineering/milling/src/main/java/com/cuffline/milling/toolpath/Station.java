package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;

/** The part turned to one A: which directions of the part are the machine's Y and Z there. */
record Station(double aDeg, double cos, double sin) {
    static Station at(double aDeg) {
        double angle = StrictMath.toRadians(aDeg);
        return new Station(aDeg, StrictMath.cos(angle), StrictMath.sin(angle));
    }

    /** The point of the part at a machine point. */
    Vector3 part(double x, double y, double z) {
        return new Vector3(z * cos - y * sin, -(y * cos + z * sin), x);
    }

    /** The direction of the part that is (x, 0, z) in the machine. */
    Vector3 direction(double x, double z) {
        return new Vector3(z * cos, -z * sin, x);
    }

    /** Machine Y of the centre curve at a height. */
    double centreY(CentreCurve centre, double height) {
        return -centre.y(height) * cos - centre.x(height) * sin;
    }

    /** Machine Z of the centre curve at a height. */
    double centreZ(CentreCurve centre, double height) {
        return -centre.y(height) * sin + centre.x(height) * cos;
    }
}
