package com.cuffline.measurement.order;

/** How the abutment shall leave the tissue. */
public enum Emergence implements Coded {
    NONE_DISPLACED,
    SUPPORT,
    NATURAL_TOOTH,
    CONTOUR
}
