package com.cuffline.milling.proof;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.Region;

/** What a replay tells about samples of a surface. */
public interface SurfaceGauge {

    Depths over(SurfaceSamples points);

    /** Whether a rest in a region is judged; where it is not, it is only told. */
    boolean judgesRest(Region region);

    /** Where a sampled point lies in the finished part, in the implant frame. */
    Vector3 inPart(Vector3 point);

    /**
     * One figure a sample.
     *
     * @param cutMm into the part, 0 or less where it is not cut
     * @param restMm along the outward normal, 0 or more
     * @param line of the program that cut deepest, 0 for none
     */
    record Depths(double[] cutMm, double[] restMm, int[] line) {}
}
