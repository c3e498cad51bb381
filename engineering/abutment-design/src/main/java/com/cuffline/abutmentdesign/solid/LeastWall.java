package com.cuffline.abutmentdesign.solid;

/**
 * The thinnest wall between the channel and the outside.
 *
 * @param wallMm distance; negative where the channel cuts through, positive infinity where nothing is judged
 * @param at the place on the outside
 */
public record LeastWall(double wallMm, Spot at) {}
