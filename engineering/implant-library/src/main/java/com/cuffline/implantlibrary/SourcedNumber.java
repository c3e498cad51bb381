package com.cuffline.implantlibrary;

/**
 * A library value with where it comes from; the unit is named by the field that holds it.
 *
 * @param source keys of the documents, as {@code [K243824]}, or what kind of default it is
 */
public record SourcedNumber(double value, Certainty certainty, String source) {
    public SourcedNumber {
        Positive.check("value", value);
    }

    /** The source as it is printed beside a limit, with the certainty. */
    public String citation() {
        return source + ", certainty " + certainty;
    }
}
