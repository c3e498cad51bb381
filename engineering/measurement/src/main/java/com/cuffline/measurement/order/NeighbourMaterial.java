package com.cuffline.measurement.order;

/** What stands beside or opposite the site. */
public enum NeighbourMaterial implements Coded {
    NATURAL,
    CERAMIC,
    METAL,
    COMPOSITE,
    IMPLANT,
    DENTURE,
    MISSING
}
