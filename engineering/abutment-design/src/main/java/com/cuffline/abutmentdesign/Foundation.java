package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.TitaniumBase;

/**
 * What the milled part stands on: the implant table, or the shoulder of a titanium base.
 *
 * @param bottomMm height of the part's bottom above the implant table
 * @param radiusMm radius of the bottom
 * @param boreRadiusMm bore at the bottom: shank of the screw, or chimney of the base with its cement gap
 * @param stepMm height of the screw seat, or of the end of the chimney
 * @param upperRadiusMm bore above the step
 * @param pivotMm height at which an angled channel leaves the implant axis
 */
record Foundation(
        double bottomMm, double radiusMm, double boreRadiusMm, double stepMm, double upperRadiusMm, double pivotMm) {
    private static final double PIVOT_ABOVE_BOTTOM_MM = 2.0;

    static Foundation onImplant(Platform platform) {
        double channel = platform.screwChannelDiameterMm().value() / 2;
        return new Foundation(
                0, platform.tableDiameterMm().value() / 2, channel, 0, channel, PIVOT_ABOVE_BOTTOM_MM);
    }

    static Foundation onBase(TitaniumBase base) {
        double bottom = base.shoulderHeightMm().value();
        return new Foundation(
                bottom,
                base.shoulderDiameterMm().value() / 2,
                base.boreRadiusMm(),
                bottom,
                base.boreRadiusMm(),
                bottom + PIVOT_ABOVE_BOTTOM_MM);
    }
}
