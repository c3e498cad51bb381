package com.cuffline.abutmentdesign.solid;

/** The one thing every number of a plan must be. */
final class Finite {
    private Finite() {}

    static void check(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + " must be finite but is " + value);
        }
    }
}
