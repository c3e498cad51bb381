package com.cuffline.abutmentdesign.solid;

/**
 * Where the channel breaks out through the side of the post.
 *
 * @param lowest lowest point of the opening along the post axis
 * @param aboveMarginMm height of that point, along the post axis, above the margin line in the same column
 */
public record Opening(Spot lowest, double aboveMarginMm) {}
