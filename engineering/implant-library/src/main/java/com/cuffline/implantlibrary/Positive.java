package com.cuffline.implantlibrary;

/** Range check shared by the library's records. */
final class Positive {
    private Positive() {}

    static void check(String field, double value) {
        if (!(value > 0 && value < 1000)) {
            throw new IllegalArgumentException(field + " must lie between 0 and 1000 but is " + value);
        }
    }
}
