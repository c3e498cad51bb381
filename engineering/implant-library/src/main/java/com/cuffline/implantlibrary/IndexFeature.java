package com.cuffline.implantlibrary;

/** Which feature of the index lies at azimuth 0 when the implant is placed as the house expects; {@code FREE} if none must. */
public enum IndexFeature {
    FLAT,
    CORNER,
    LOBE,
    GROOVE,
    CAM,
    FREE
}
