package com.cuffline.abutmentdesign;

import com.cuffline.measurement.Side;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers taken from the finished design.
 *
 * @param totalHeightMm from the implant table to the highest point
 * @param postHeightMm along the post axis above the lowest margin point; 0 for a healing abutment
 * @param collarHeightsMm margin line above the implant table by side
 * @param marginBuccolingualMm width of the margin line from buccal to lingual
 * @param marginMesiodistalMm width of the margin line from mesial to distal
 * @param wall the one that the wall rule judges
 * @param emergenceAngleDeg steepest angle of the emergence surface against the implant axis
 * @param channelDiameterMm diameter of the bore at the bottom
 * @param largestDiameterMm twice the largest distance of any point from the implant axis
 * @param retentionAreaMm2 area of the post's wall that is left around the channel; 0 for a healing abutment
 * @param draftDeg least lean of the post's walls towards the axis along which the restoration is seated
 * @param contours one entry per side
 */
public record Measures(
        double totalHeightMm,
        double postHeightMm,
        Map<Side, Double> collarHeightsMm,
        double marginBuccolingualMm,
        double marginMesiodistalMm,
        MeasuredWall wall,
        double postTiltDeg,
        double emergenceAngleDeg,
        double channelDiameterMm,
        double largestDiameterMm,
        double retentionAreaMm2,
        double draftDeg,
        List<ContourAngles> contours,
        double volumeMm3,
        double areaMm2) {
    public Measures {
        collarHeightsMm = Collections.unmodifiableMap(new EnumMap<>(collarHeightsMm));
        contours = List.copyOf(contours);
    }
}
