package com.cuffline.measurement.order;

/** When a person must look at the design. */
public enum ReviewWish implements Coded {
    NEVER,
    WHEN_NOT_GREEN,
    ALWAYS
}
