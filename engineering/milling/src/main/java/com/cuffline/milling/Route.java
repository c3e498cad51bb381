package com.cuffline.milling;

/** The way a part is made. */
public enum Route {
    /** From a blank whose connection its maker has made, held in a holder slot. */
    PRE_MILLED_BLANK,
    /** Out of a disc that many parts share. */
    DISC
}
