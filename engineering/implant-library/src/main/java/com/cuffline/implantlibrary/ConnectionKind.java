package com.cuffline.implantlibrary;

/** How implant and abutment lock into each other. */
public enum ConnectionKind {
    EXTERNAL_HEX,
    INTERNAL_HEX,
    INTERNAL_OCTAGON,
    TRI_CHANNEL,
    LOBED,
    CAM,
    CONICAL_WITH_INDEX,
    CONICAL_WITHOUT_INDEX
}
