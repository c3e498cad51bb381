package com.cuffline.cuffscan;

import com.cuffline.geometry.PeriodicCurve;
import java.util.Optional;

/**
 * What is wanted of a scan.
 *
 * @param pose of the implant in the scan, in mm
 * @param unit of the scan's coordinates as stated by its sender; without it the scan has to look like millimetres
 * @param leftHanded whether azimuths run over mesial against the usual sense, as in quadrants 1 and 3
 * @param azimuths of the ring, 8 to 720
 * @param gingivaHeightMm of the gingival margin above the table by azimuth in radians; needed for {@link ScanMethod#SUPPORTED_SHAPE} only
 */
public record ScanRequest(
        ImplantPose pose,
        Optional<ScanUnit> unit,
        boolean leftHanded,
        int azimuths,
        ScanMethod method,
        Optional<PeriodicCurve> gingivaHeightMm) {
    public static final int LEAST_AZIMUTHS = 8;
    public static final int MOST_AZIMUTHS = 720;

    public ScanRequest {
        if (azimuths < LEAST_AZIMUTHS || azimuths > MOST_AZIMUTHS) {
            throw new IllegalArgumentException(
                    "azimuths must be from " + LEAST_AZIMUTHS + " to " + MOST_AZIMUTHS + " but is " + azimuths);
        }
    }

    /** The ring of the open cuff at 360 azimuths, unit unstated. */
    public static ScanRequest ofTissue(ImplantPose pose, boolean leftHanded) {
        return new ScanRequest(pose, Optional.empty(), leftHanded, 360, ScanMethod.TISSUE_SCAN, Optional.empty());
    }
}
