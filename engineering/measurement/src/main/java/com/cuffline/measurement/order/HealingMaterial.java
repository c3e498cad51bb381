package com.cuffline.measurement.order;

/** What the part that holds the cuff open is made of. */
public enum HealingMaterial implements Coded {
    TITANIUM,
    PEEK,
    POLYCARBONATE,
    OTHER
}
