package com.cuffline.measurement.order;

/** From where the margin depth is counted. */
public enum MarginReference implements Coded {
    GINGIVAL_MARGIN,
    PLATFORM
}
