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
 * @param pivotMm height at which an angled channel leaves the implant axis; higher where its angle asks for more above the step
 */
record Foundation(
        double bottomMm, double radiusMm, double boreRadiusMm, double stepMm, double upperRadiusMm, double pivotMm) {
    /** House default, certainty C: the seat carries the screw head this high above the table. */
    private static final double SEAT_MM = 0.5;
    /** House default, certainty C: ring on which the head sits. */
    private static final double SEAT_WIDTH_MM = 0.2;
    /** House default, certainty C: an angled channel turns above the screw head. */
    private static final double HEAD_MM = 2.0;

    static Foundation onImplant(Platform platform) {
        double channel = platform.screwChannelDiameterMm().value() / 2;
        return new Foundation(
                0,
                platform.tableDiameterMm().value() / 2,
                channel - SEAT_WIDTH_MM,
                SEAT_MM,
                channel,
                SEAT_MM + HEAD_MM);
    }

    static Foundation onBase(Platform platform, TitaniumBase base) {
        double bottom = base.shoulderHeightMm().value();
        double chimneyTop = bottom + base.chimneyHeightMm().value();
        double channel = platform.screwChannelDiameterMm().value() / 2;
        return new Foundation(
                bottom,
                base.shoulderDiameterMm().value() / 2,
                base.boreRadiusMm(),
                chimneyTop,
                Math.min(channel, base.boreRadiusMm()),
                chimneyTop);
    }

    /** The widest bore. */
    double widestBoreMm() {
        return Math.max(boreRadiusMm, upperRadiusMm);
    }
}
