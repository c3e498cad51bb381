package com.cuffline.measurement.order;

/** What keeps the cuff open. */
public enum HeldOpenBy implements Coded {
    STOCK_HEALING_ABUTMENT,
    CUSTOM_HEALING_ABUTMENT,
    PROVISIONAL,
    NOTHING,
    BURIED
}
