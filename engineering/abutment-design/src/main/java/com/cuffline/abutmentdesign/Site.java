package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.ToothDimensions;
import com.cuffline.implantlibrary.ToothGroup;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.Retention;

/** An order whose implant the library knows, with what the library says about it. */
record Site(SiteOrder order, Platform platform, Foundation foundation, ToothDimensions tooth) {
    boolean healing() {
        return order.kind() == AbutmentKind.CUSTOM_HEALING_ABUTMENT;
    }

    boolean cemented() {
        return order.wish().retention() != Retention.SCREW;
    }

    boolean esthetic() {
        return order.tooth().group() == ToothGroup.ANTERIOR;
    }

    double leastGingivaMm() {
        return order.cuff().samples().stream()
                .mapToDouble(CuffSample::heightMm)
                .min()
                .orElse(0);
    }

    double greatestGingivaMm() {
        return order.cuff().samples().stream()
                .mapToDouble(CuffSample::heightMm)
                .max()
                .orElse(0);
    }

    double leastRadiusMm() {
        return order.cuff().samples().stream()
                .mapToDouble(CuffSample::radiusMm)
                .min()
                .orElse(0);
    }

    /** Lowest margin line the foundation allows. */
    double leastMarginMm() {
        return foundation.bottomMm() + platform.envelope().minCollarMm().value();
    }

    /** Thinnest legal wall: a library's own value wins for metal. */
    double leastWallMm() {
        Material material = order.wish().material();
        return material.onTitaniumBase()
                ? material.leastWallMm()
                : platform.envelope().minWallMm().value();
    }

    String leastWallSource() {
        Material material = order.wish().material();
        return material.onTitaniumBase()
                ? material.wallSource()
                : platform.envelope().minWallMm().citation();
    }
}
