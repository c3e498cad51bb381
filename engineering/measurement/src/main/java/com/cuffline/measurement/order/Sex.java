package com.cuffline.measurement.order;

/** Optional, for the statement and the shape. */
public enum Sex implements Coded {
    FEMALE,
    MALE,
    OTHER
}
