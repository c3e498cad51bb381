package com.cuffline.abutmentdesign.solid;

/** A part of the surface; the triangles of a mesh are grouped by it, in this order. */
public enum Region {
    TABLE,
    COLLAR,
    EMERGENCE,
    FINISH,
    POST,
    TOP,
    CHANNEL
}
