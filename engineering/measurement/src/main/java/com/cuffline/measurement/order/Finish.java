package com.cuffline.measurement.order;

/** Form of the margin. */
public enum Finish implements Coded {
    CHAMFER,
    SHOULDER,
    FEATHER
}
