package com.cuffline.abutmentdesign;

/**
 * Asked, achieved and how well it is known at one azimuth, mm.
 *
 * @param azimuthDeg from buccal over mesial
 * @param marginHeight above the implant table
 * @param marginDepth below the gingival margin, negative above it
 * @param marginRadius from the implant axis
 * @param displacement how far the abutment stands outside the measured cuff, at the worst depth
 */
public record AzimuthRow(
        double azimuthDeg, Compared marginHeight, Compared marginDepth, Compared marginRadius, Compared displacement) {
    /**
     * @param uncertainty half width of the band in which the measurement behind it lies
     */
    public record Compared(double asked, double achieved, double uncertainty) {
        public double difference() {
            return achieved - asked;
        }
    }
}
