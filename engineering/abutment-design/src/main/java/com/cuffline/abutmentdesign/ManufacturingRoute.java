package com.cuffline.abutmentdesign;

/** From what stock the part is milled. */
public enum ManufacturingRoute {
    PRE_MILLED_BLANK,
    DISC
}
