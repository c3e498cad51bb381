package com.cuffline.milling;

/** Range checks that name field, value and limit. */
final class Checks {

    private Checks() {}

    static void positive(String field, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(field + " must be above 0 and finite, not " + value);
        }
    }

    static void atLeast(String field, double limit, double value) {
        if (!(value >= limit) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(field + " must be at least " + limit + " and finite, not " + value);
        }
    }
}
