package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.TitaniumBase;

/**
 * What the milled part stands on: the implant table, or the shoulder of a titanium base.
 *
 * @param bottomMm height of the part's bottom above the implant table
 * @param radiusMm radius of the bottom
 * @param boreRadiusMm screw channel, or chimney of the base with its cement gap
 */
record Foundation(double bottomMm, double radiusMm, double boreRadiusMm) {
    static Foundation onImplant(Platform platform) {
        return new Foundation(
                0,
                platform.tableDiameterMm().value() / 2,
                platform.screwChannelDiameterMm().value() / 2);
    }

    static Foundation onBase(TitaniumBase base) {
        return new Foundation(
                base.shoulderHeightMm().value(), base.shoulderDiameterMm().value() / 2, base.boreRadiusMm());
    }
}
