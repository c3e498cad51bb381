package com.cuffline.milling.center;

/**
 * How a tool cuts one material.
 *
 * @param spindleRpm revolutions a minute
 * @param feedMmPerMin of the tool over the part
 * @param plungeMmPerMin into the part, along the tool axis
 * @param stepDownMm depth of one roughing layer
 * @param stepOverMm distance of neighbouring roughing passes; finishing takes its own from the cusp height
 */
public record CuttingValues(
        double spindleRpm, double feedMmPerMin, double plungeMmPerMin, double stepDownMm, double stepOverMm) {
    public CuttingValues {
        Range.within("spindleRpm", 1, 200_000, spindleRpm);
        Range.within("feedMmPerMin", 1, 20_000, feedMmPerMin);
        Range.within("plungeMmPerMin", 1, 20_000, plungeMmPerMin);
        Range.within("stepDownMm", 0.01, 20, stepDownMm);
        Range.within("stepOverMm", 0.01, 20, stepOverMm);
    }
}
