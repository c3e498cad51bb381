package com.cuffline.measurement.livingcuff;

/** When the cuff is judged; each moment may be the last at which a change can be stopped. */
public enum Moment {
    SUBMISSION,
    BEFORE_DESIGN,
    BEFORE_MILLING
}
