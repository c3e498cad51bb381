package com.cuffline.milling.center;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A mill that holds a disc flat and turns it over: rotary axis A, parallel to X, through the middle of the disc, used at 0 and 180.
 *
 * @param axes 4, or 5 with a further rotary axis that the disc route leaves at 0
 * @param materials it may cut
 * @param discDiameterMm of the discs its holder takes
 * @param ringMm width of the ring that the holder covers, from the disc's edge inwards
 * @param ringAboveMm height of the holder above and below the disc's faces
 * @param workOffset of the disc's middle, 1 to 9 as with slots
 */
public record DiscMill(
        String name,
        int axes,
        Dialect dialect,
        Set<String> materials,
        double discDiameterMm,
        double ringMm,
        double ringAboveMm,
        int workOffset,
        Rates rates,
        CalibrationCoupon coupon,
        List<Tool> tools) {
    public DiscMill {
        Range.named("name", name);
        Range.within("axes", 4, 5, axes);
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
        return new DiscMill(
                name,
                axes,
                dialect,
                materials,
                discDiameterMm,
                ringMm,
                ringAboveMm,
                workOffset,
                rates,
                coupon,
                magazine);
    }

    /** The same mill after another coupon. */
    public DiscMill with(CalibrationCoupon newer) {
        return new DiscMill(
                name, axes, dialect, materials, discDiameterMm, ringMm, ringAboveMm, workOffset, rates, newer, tools);
    }
}
