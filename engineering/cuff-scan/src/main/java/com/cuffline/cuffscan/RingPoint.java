package com.cuffline.cuffscan;

/**
 * The gingival margin at one azimuth.
 *
 * @param azimuthDeg from buccal over mesial, 0 to below 360
 * @param heightMm above the implant table
 * @param radiusMm from the implant axis
 */
public record RingPoint(double azimuthDeg, double heightMm, double radiusMm) {}
