package com.cuffline.measurement.order;

import com.cuffline.measurement.policy.Policy;

/** How the cuff was measured. */
public enum Method implements Coded {
    PROBE_AT_IMPLANT_LEVEL(Policy.READING_PROBE_MM),
    SCAN_WITH_SCAN_BODY(Policy.READING_SCAN_MM),
    CODED_HEALING_ABUTMENT(Policy.READING_SCAN_MM),
    MODEL(Policy.READING_MODEL_MM),
    CBCT_AND_SCAN(Policy.READING_CBCT_MM),
    /** The provisional or custom healing abutment itself is scanned on its platform: the shape it gave the tissue. */
    SUPPORTED_SHAPE_SCAN(Policy.READING_SCAN_MM);

    private final Policy reading;

    Method(Policy reading) {
        this.reading = reading;
    }

    /** How exactly this method reads a length. */
    public Policy reading() {
        return reading;
    }
}
