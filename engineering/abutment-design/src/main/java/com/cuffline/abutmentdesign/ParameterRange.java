package com.cuffline.abutmentdesign;

/**
 * Within what a parameter may be set at one site, and why.
 *
 * @param defaultValue what is proposed when nothing is asked
 * @param why reason of the narrower end, in words
 * @param source where the range comes from, with its certainty
 */
public record ParameterRange(double defaultValue, double min, double max, String why, String source) {
    /** Answers show six decimals: an end that was read there and typed again is that end. */
    private static final double AS_SHOWN = 5.1e-7;

    public ParameterRange {
        if (!(min <= max)) {
            throw new IllegalArgumentException("a range must rise but runs from " + min + " to " + max);
        }
        defaultValue = Math.max(min, Math.min(max, defaultValue));
    }

    /** Whether a value may be set; one that is an end but for rounding in the seventh decimal counts as that end. */
    public boolean takes(double value) {
        return value >= min - AS_SHOWN && value <= max + AS_SHOWN;
    }

    double nearest(double value) {
        return Math.max(min, Math.min(max, value));
    }
}
