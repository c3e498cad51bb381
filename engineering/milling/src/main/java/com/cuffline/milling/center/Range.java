package com.cuffline.milling.center;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    static void different(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " must differ, " + name + " is given twice");
            }
        }
    }

    static String named(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value;
    }
}
