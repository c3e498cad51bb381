package com.cuffline.milling.center;

/** Range checks that name field, value and limit. */
final class Range {

    private Range() {}

    static double positive(String field, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(field + " must be above 0 and finite, not " + value);
        }
        return value;
    }

    static double within(String field, double low, double high, double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(field + " must be " + low + " to " + high + ", not " + value);
        }
        return value;
    }

    static String named(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value;
    }
}
