package com.cuffline.cuffscan;

import com.cuffline.geometry.files.FileRefusal;

/**
 * Why no ring comes of a scan.
 *
 * @param code stable, for programs: one of a mesh file's problems, or pose-not-rigid, scan-body-unclear, unit-unclear, unit-contradicts-size,
 *     section-too-dense, no-cuff-found, gingiva-height-needed, restoration-axis-unclear
 * @param value what was found
 * @param limit what would do
 * @param where place in file or record; may be empty
 */
public record ScanRefusal(String code, String value, String limit, String where) {

    static ScanRefusal of(FileRefusal refusal) {
        return new ScanRefusal(refusal.problem().code(), refusal.value(), refusal.limit(), refusal.where());
    }

    /** One sentence for people. */
    public String sentence() {
        return "Found " + value + (where.isEmpty() ? "" : " at " + where) + "; wanted is " + limit + " (" + code + ").";
    }
}
