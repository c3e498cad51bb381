package com.cuffline.measurement.order;

/** When the implant is loaded. */
public enum Loading implements Coded {
    IMMEDIATE,
    EARLY,
    CONVENTIONAL
}
