package com.cuffline.abutmentdesign;

/** How the restoration is held on the abutment. */
public enum Retention {
    CEMENT,
    SCREW,
    SCREWMENTABLE
}
