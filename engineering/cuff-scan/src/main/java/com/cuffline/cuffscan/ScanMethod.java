package com.cuffline.cuffscan;

/** What was scanned. */
public enum ScanMethod {
    /** The open cuff in the mouth: it has been collapsing since its support came out. */
    TISSUE_SCAN("tissue-scan"),
    /** The provisional or custom healing abutment that held the cuff, on the platform: the supported shape. */
    SUPPORTED_SHAPE("supported-shape");

    private final String code;

    ScanMethod(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
