package com.cuffline.abutmentdesign;

/**
 * Within what a parameter may be set at one site, and why.
 *
 * @param defaultValue what is proposed when nothing is asked
 * @param why reason of the narrower end, in words
 * @param source where the range comes from, with its certainty
 */
public record ParameterRange(double defaultValue, double min, double max, String why, String source) {
    public ParameterRange {
        if (!(min <= max)) {
            throw new IllegalArgumentException("a range must rise but runs from " + min + " to " + max);
        }
        defaultValue = Math.max(min, Math.min(max, defaultValue));
    }

    boolean takes(double value) {
        return value >= min - 1e-9 && value <= max + 1e-9;
    }

    double nearest(double value) {
        return Math.max(min, Math.min(max, value));
    }
}
