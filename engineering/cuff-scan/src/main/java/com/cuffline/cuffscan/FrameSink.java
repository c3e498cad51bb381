package com.cuffline.cuffscan;

/** Receives triangles in the site's frame (buccal, mesial, coronal), mm from the implant's table. */
@FunctionalInterface
interface FrameSink {
    /**
     * Takes one triangle.
     *
     * @param corners nine numbers, buccal mesial coronal a corner; the array is used again
     */
    void take(double[] corners);
}
