package com.cuffline.abutmentdesign.stock;

/** Range check shared by the records of a question. */
final class Check {
    private Check() {}

    static void range(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(field + " must be from " + least + " to " + most + " but is " + value);
        }
    }
}
