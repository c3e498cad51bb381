package com.cuffline.milling.nesting;

import java.util.List;

/**
 * Where a part lies.
 *
 * @param letter short name on drawing and disc: A to Z, then AA and so on
 * @param at of the insertion axis
 * @param rotationDeg about the insertion axis, counter-clockwise seen from above, 0 to below 360
 * @param pose index into the part's poses
 * @param outline enlarged, turned and moved; without clearance
 */
public record Placement(
        Part part, String letter, Point at, double rotationDeg, int pose, Outline outline, List<Connector> connectors) {

    public Placement {
        connectors = List.copyOf(connectors);
    }

    public Part.Pose standing() {
        return part.poses().get(pose);
    }

    /**
     * A bar that holds the part in the disc.
     *
     * @param azimuthDeg seen from the insertion axis, in the disc
     * @param from on the part's outline
     * @param to in the standing web
     * @param aboveEquator on which side of the part's middle height it sits
     */
    public record Connector(double azimuthDeg, Point from, Point to, double diameterMm, boolean aboveEquator) {}
}
