package com.cuffline.cuffscan;

/**
 * The cuff's wall below the margin at one azimuth. Where the wall overhangs, the radius is the least of those at the height.
 *
 * @param azimuthDeg as of the ring's point
 * @param depthMm below the margin at this azimuth, a multiple of 0.5
 * @param heightMm above the implant table
 * @param radiusMm from the implant axis
 */
public record ProfilePoint(double azimuthDeg, double depthMm, double heightMm, double radiusMm) {}
