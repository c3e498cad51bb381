package com.cuffline.implantlibrary;

/** The three groups that the clinical rules tell apart. */
public enum ToothGroup {
    ANTERIOR,
    PREMOLAR,
    MOLAR
}
