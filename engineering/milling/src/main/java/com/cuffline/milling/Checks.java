package com.cuffline.milling;

/** Range checks that name field, value and limit. */
public final class Checks {

    private Checks() {}

    public static void positive(String field, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(field + " must be above 0 and finite, not " + value);
        }
    }

    public static void atLeast(String field, double limit, double value) {
        if (!(value >= limit) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(field + " must be at least " + limit + " and finite, not " + value);
        }
    }

    public static void within(String field, double low, double high, double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(field + " must be " + low + " to " + high + ", not " + value);
        }
    }

    public static void named(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
    }
}
