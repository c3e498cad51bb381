package com.cuffline.orderapi.scans;

import com.cuffline.cuffscan.RestorationTilt;
import com.cuffline.cuffscan.ScanRequest;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.order.Method;
import java.util.List;

/**
 * What goes with an upload.
 *
 * @param method {@code SCAN_WITH_SCAN_BODY} or {@code SUPPORTED_SHAPE_SCAN}
 * @param secondsUnsupported before the scan; 0 for a supported shape
 * @param fileName as sent; not to be kept
 * @param typed samples to compare with; may be empty
 * @param tilt of the restoration, as far as its axis is stated
 */
record ScanQuestion(
        FdiTooth tooth,
        Method method,
        int secondsUnsupported,
        String fileName,
        ScanRequest request,
        List<CuffSample> typed,
        RestorationTilt tilt) {
    ScanQuestion {
        typed = List.copyOf(typed);
    }
}
