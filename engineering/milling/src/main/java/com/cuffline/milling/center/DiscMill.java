package com.cuffline.milling.center;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A mill that holds a disc flat and turns it over: rotary axis A, parallel to X, through the middle of the disc. With five axes a cradle swings A about Y (axis B)
 * about the same middle.
 *
 * @param axes 4, which tilt the disc about A only, or 5, which tilt it any way
 * @param tiltDeg how far the disc may be tilted from lying flat under the tool, 0 to {@value #STEEPEST_DEG}
 * @param materials it may cut
 * @param discDiameterMm of the discs its holder takes
 * @param ringMm width of the ring that the holder covers, from the disc's edge inwards
 * @param ringAboveMm height of the holder above and below the disc's faces
 * @param workOffset of the disc's middle, 1 to 9 as with slots
 */
public record DiscMill(
        String name,
        int axes,
        double tiltDeg,
        Dialect dialect,
        Set<String> materials,
        double discDiameterMm,
        double ringMm,
        double ringAboveMm,
        int workOffset,
        Rates rates,
        CalibrationCoupon coupon,
        List<Tool> tools) {
    /** General knowledge, certainty C: the cradles of dental mills swing 20 degrees or more. */
    public static final double USUAL_TILT_DEG = 20;

    private static final int STEEPEST_DEG = 45;

    public DiscMill {
        Range.named("name", name);
        Range.within("axes", 4, 5, axes);
        Range.within("tiltDeg", 0, STEEPEST_DEG, tiltDeg);
        materials = Set.copyOf(materials);
        tools = List.copyOf(tools);
        Range.within("discDiameterMm", 10, 300, discDiameterMm);
        Range.within("ringMm", 0, discDiameterMm / 2 - 1, ringMm);
        Range.within("ringAboveMm", 0, 50, ringAboveMm);
        Range.within("workOffset", 1, 9, workOffset);
        if (new HashSet<>(tools.stream().map(Tool::number).toList()).size() != tools.size()) {
            throw new IllegalArgumentException("tools of " + name + " must have different numbers");
        }
    }

    /** The same mill with another magazine. */
    public DiscMill with(List<Tool> magazine) {
        return with(coupon, magazine);
    }

    /** The same mill after another coupon. */
    public DiscMill with(CalibrationCoupon newer) {
        return with(newer, tools);
    }

    private DiscMill with(CalibrationCoupon newer, List<Tool> magazine) {
        return new DiscMill(
                name,
                axes,
                tiltDeg,
                dialect,
                materials,
                discDiameterMm,
                ringMm,
                ringAboveMm,
                workOffset,
                rates,
                newer,
                magazine);
    }
}
