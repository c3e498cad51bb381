package com.cuffline.milling.discroute;

/** A direction from the insertion axis, in the machine. */
record Ray(double axisX, double axisY, double cos, double sin) {
    static Ray at(Side side, double angle) {
        return new Ray(side.axisX, side.axisY, StrictMath.cos(angle), StrictMath.sin(angle));
    }

    double x(double r) {
        return axisX + r * cos;
    }

    double y(double r) {
        return axisY + r * sin;
    }
}
