package com.cuffline.measurement.order;

/** Optional; a band, never a date. */
public enum AgeBand implements Coded {
    UNDER_20,
    FROM_20,
    FROM_40,
    FROM_60,
    FROM_80
}
