package com.cuffline.abutmentdesign.solid;

/**
 * Where on the part.
 *
 * @param azimuthRad about the implant axis, 0 to 2 pi, from buccal over mesial
 * @param heightMm above the implant table
 */
public record Spot(double azimuthRad, double heightMm) {
    static Spot of(double x, double y, double z) {
        double azimuth = StrictMath.atan2(y, x);
        return new Spot(azimuth < 0 ? azimuth + 2 * Math.PI : azimuth, z);
    }
}
