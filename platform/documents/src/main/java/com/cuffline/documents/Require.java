package com.cuffline.documents;

/** Range checks of the view records; a refusal names field, value and limit. */
final class Require {
    private Require() {}

    static void finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + " is " + value + ", must be a finite number");
        }
    }

    static void positive(String field, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(field + " is " + value + ", must be greater than 0 and finite");
        }
    }

    static void notNegative(String field, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(field + " is " + value + ", must be 0 or greater and finite");
        }
    }

    static void inRange(String field, double value, double from, double to) {
        if (!(value >= from && value <= to)) {
            throw new IllegalArgumentException(field + " is " + value + ", must be from " + from + " to " + to);
        }
    }
}
