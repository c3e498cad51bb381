package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.CuffMeasurement;

/**
 * Everything the design of one abutment needs.
 *
 * @param interocclusalSpaceMm from the implant table to the antagonist along the implant axis, 0 to 40
 */
public record SiteOrder(
        AbutmentKind kind,
        FdiTooth tooth,
        ImplantChoice implant,
        CuffMeasurement cuff,
        AxisTilt axisTilt,
        double interocclusalSpaceMm,
        Wish wish) {
    public SiteOrder {
        Check.range("interocclusalSpaceMm", interocclusalSpaceMm, 0, 40);
    }
}
