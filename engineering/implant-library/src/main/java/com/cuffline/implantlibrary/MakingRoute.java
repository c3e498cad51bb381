package com.cuffline.implantlibrary;

/** From what stock a part is made; {@code NOT_MADE_HERE} for materials that only finished parts have. */
public enum MakingRoute {
    PRE_MILLED_BLANK,
    DISC,
    BAR,
    NOT_MADE_HERE
}
