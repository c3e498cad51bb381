package com.cuffline.measurement.order;

/** What the restoration on the abutment is made of; metal-ceramic, two layers, needs more room above the post. */
public enum Crown implements Coded {
    ALL_CERAMIC,
    METAL_CERAMIC,
    METAL,
    COMPOSITE
}
