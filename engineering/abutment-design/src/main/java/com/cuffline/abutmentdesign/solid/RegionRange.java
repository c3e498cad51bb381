package com.cuffline.abutmentdesign.solid;

/**
 * The triangles of one region.
 *
 * @param firstTriangle index in the mesh
 * @param triangles 0 where the region is missing
 */
public record RegionRange(Region region, int firstTriangle, int triangles, double areaMm2) {}
