package com.cuffline.abutmentdesign.solid;

/**
 * The step from the margin line to the post.
 *
 * @param widthMm measured across the post axis; ignored for a feather edge
 */
public record Finish(FinishForm form, double widthMm) {
    public Finish {
        Finite.check("widthMm", widthMm);
    }
}
