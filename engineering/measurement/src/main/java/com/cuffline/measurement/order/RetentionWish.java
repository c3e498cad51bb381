package com.cuffline.measurement.order;

/** How the restoration is held. */
public enum RetentionWish implements Coded {
    CEMENT,
    SCREW,
    SCREWMENTABLE
}
