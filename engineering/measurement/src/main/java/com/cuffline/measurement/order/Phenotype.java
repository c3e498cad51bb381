package com.cuffline.measurement.order;

/** Thickness of the gingiva as seen. */
public enum Phenotype implements Coded {
    THIN,
    THICK
}
