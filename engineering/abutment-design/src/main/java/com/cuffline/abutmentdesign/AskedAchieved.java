package com.cuffline.abutmentdesign;

/**
 * A parameter as it was asked for and as the design has it.
 *
 * @param parameter stable code: {@code chamferWidthMm}, {@code taperPerWallDeg}, {@code marginDepthMm.buccal} and so on, {@code
 *     postHeightMm}, {@code tissueDisplacementMm}
 */
public record AskedAchieved(String parameter, String unit, double asked, double achieved) {
    public double difference() {
        return achieved - asked;
    }
}
