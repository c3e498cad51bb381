package com.cuffline.cuffscan;

/**
 * Where a neighbouring tooth comes nearest to the implant axis.
 *
 * @param distanceMm from the implant axis, along the mesiodistal direction of the implant frame
 * @param heightMm of that place above the table: the height of the contact
 * @param buccalMm of that place, negative towards lingual
 * @param atEdge whether the tooth is still coming nearer where the scan ends, so that it may come nearer than that
 */
public record Neighbour(double distanceMm, double heightMm, double buccalMm, boolean atEdge) {}
