package com.cuffline.measurement;

/** How the restoration is held on the abutment. */
public enum Retention {
    CEMENT,
    SCREW,
    SCREWMENTABLE
}
