package com.cuffline.measurement.completeness;

import com.cuffline.measurement.order.Coded;

/** What a finding does to an order that is sent. */
public enum Effect implements Coded {
    /** It is not taken. */
    BLOCKS,
    /** It is taken and waits until the way out is gone. */
    HOLDS,
    /** It is taken when the clinic says "send anyway" with a reason. */
    ASKS;

    /** {@code hard} for what cannot be made as it stands, {@code soft} for what can. */
    public String severity() {
        return this == ASKS ? "soft" : "hard";
    }
}
