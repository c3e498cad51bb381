package com.cuffline.implantlibrary;

/** The material axis of the classification. */
public enum MaterialFamily {
    TITANIUM_GRADE_4,
    TITANIUM_ALLOY,
    COBALT_CHROME,
    ZIRCONIA,
    LITHIUM_DISILICATE,
    PEEK,
    PMMA,
    GOLD_ALLOY
}
