package com.cuffline.abutmentdesign.solid;

/** How the margin line meets the post. */
public enum FinishForm {
    /** A quarter round that ends tangential to the post's wall. */
    CHAMFER,
    /** A flat ledge across the post axis with an inner round of 0.25 mm, or of two thirds of a width too narrow for that. */
    SHOULDER,
    /** The post's wall begins at the margin line. */
    FEATHER
}
