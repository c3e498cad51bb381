package com.cuffline.implantlibrary;

/** The surface on which the abutment rests in or on the implant. */
public enum SeatShape {
    CONE,
    BEVEL,
    FLAT,
    UNKNOWN
}
