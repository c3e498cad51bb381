package com.cuffline.cuffscan;

/**
 * Room from the implant's table to the antagonist, along the implant axis.
 *
 * @param spaceMm on the axis itself
 * @param leastMm where the antagonist comes lowest within {@link AntagonistView#CROWN_MM} of the axis
 * @param leastAzimuthDeg direction of that place
 * @param leastRadiusMm its distance from the axis
 */
public record Antagonist(double spaceMm, double leastMm, double leastAzimuthDeg, double leastRadiusMm) {}
