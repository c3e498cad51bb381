package com.cuffline.measurement.order;

/** What of the connection faces buccally. */
public enum IndexPosition implements Coded {
    FLAT,
    CORNER
}
