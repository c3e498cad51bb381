package com.cuffline.measurement.order;

/** Material and colour of the milled part. */
public enum MaterialWish implements Coded {
    TITANIUM,
    TITANIUM_GOLD_ANODISED,
    TITANIUM_PINK_ANODISED,
    ZIRCONIA,
    COBALT_CHROME,
    PEEK
}
