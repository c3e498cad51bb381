package com.cuffline.abutmentdesign.stock;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.CuffMeasurement;

/**
 * One site as the question is put; azimuths from buccal over mesial, heights above the implant table.
 *
 * @param implantDiameterMm 1 to 12
 * @param axisTilt the restoration axis seen from the implant axis
 * @param interocclusalSpaceMm from the implant table to the antagonist along the implant axis, 0 to 40
 */
public record StockCase(
        AbutmentKind kind,
        FdiTooth tooth,
        String system,
        String platform,
        double implantDiameterMm,
        CuffMeasurement cuff,
        AxisTilt axisTilt,
        double interocclusalSpaceMm,
        StockWish wish) {
    public StockCase {
        Check.range("implantDiameterMm", implantDiameterMm, 1, 12);
        Check.range("interocclusalSpaceMm", interocclusalSpaceMm, 0, 40);
    }

    boolean healing() {
        return kind == AbutmentKind.CUSTOM_HEALING_ABUTMENT;
    }
}
