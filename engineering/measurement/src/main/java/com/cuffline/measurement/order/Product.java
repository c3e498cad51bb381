package com.cuffline.measurement.order;

/** How the abutment is built up. */
public enum Product implements Coded {
    ONE_PIECE_TITANIUM,
    HYBRID_ZIRCONIA,
    OTHER
}
