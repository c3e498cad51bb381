package com.cuffline.geometry.files;

/** Receives the triangles of a file one by one, in the file's order. */
@FunctionalInterface
public interface TriangleSink {
    /**
     * Takes one triangle.
     *
     * @param corners nine coordinates in the file's unit, x y z a corner, all finite; the array is used again
     */
    void take(double[] corners);
}
