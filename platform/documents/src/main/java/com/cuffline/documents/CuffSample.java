package com.cuffline.documents;

/**
 * One measured point of the gingival margin.
 *
 * @param azimuthDeg from buccal: buccal 0, mesial 90, lingual 180, distal 270; 0 to below 360
 * @param heightMm height of the margin above the implant's table, finite
 * @param radiusMm radius of the cuff at the margin from the implant axis, 0 or greater
 */
public record CuffSample(double azimuthDeg, double heightMm, double radiusMm) {
    public CuffSample {
        Require.inRange("azimuthDeg", azimuthDeg, 0, Math.nextDown(360.0));
        Require.finite("heightMm", heightMm);
        Require.notNegative("radiusMm", radiusMm);
    }
}
