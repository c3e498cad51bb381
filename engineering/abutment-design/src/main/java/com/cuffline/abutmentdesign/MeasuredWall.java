package com.cuffline.abutmentdesign;

/**
 * The thinnest wall between the screw channel and the outside in a stretch of the part.
 *
 * @param stretch in words
 * @param leastMm true least distance between channel and outside
 * @param at the place on the outside
 */
public record MeasuredWall(String stretch, double leastMm, Place at) {}
