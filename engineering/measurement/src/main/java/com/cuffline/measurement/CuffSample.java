package com.cuffline.measurement;

/**
 * One point of the measured cuff at the gingival margin.
 *
 * @param azimuthDeg from buccal over mesial, -360 to 360
 * @param heightMm of the gingival margin above the implant table, 0 to 20
 * @param radiusMm of the cuff from the implant axis, 0 to 15
 */
public record CuffSample(double azimuthDeg, double heightMm, double radiusMm) {
    public CuffSample {
        Check.range("azimuthDeg", azimuthDeg, -360, 360);
        Check.range("heightMm", heightMm, 0, 20);
        Check.range("radiusMm", radiusMm, 0, 15);
    }
}
