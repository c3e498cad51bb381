package com.cuffline.abutmentdesign.solid;

/**
 * Retention grooves along the post's wall, evenly around it, the first on the buccal side; open at the top, running out above the
 * finish.
 *
 * @param count 0 for none, at most 12
 * @param depthMm in the middle of a groove
 * @param widthMm across a groove
 */
public record Grooves(int count, double depthMm, double widthMm) {
    public static final Grooves NONE = new Grooves(0, 0, 0);

    public Grooves {
        Finite.check("depthMm", depthMm);
        Finite.check("widthMm", widthMm);
    }
}
