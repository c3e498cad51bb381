package com.cuffline.milling.center;

/**
 * How fast a machine moves.
 *
 * @param rapidMmPerMin of the linear axes
 * @param rotaryDegPerMin of the rotary axes, also the limit under feed
 * @param accelerationMmPerS2 of the linear axes
 * @param toolChangeS seconds for one tool change
 */
public record Rates(double rapidMmPerMin, double rotaryDegPerMin, double accelerationMmPerS2, double toolChangeS) {
    public Rates {
        Range.within("rapidMmPerMin", 10, 200_000, rapidMmPerMin);
        Range.within("rotaryDegPerMin", 10, 1_000_000, rotaryDegPerMin);
        Range.within("accelerationMmPerS2", 1, 100_000, accelerationMmPerS2);
        Range.within("toolChangeS", 0, 600, toolChangeS);
    }
}
