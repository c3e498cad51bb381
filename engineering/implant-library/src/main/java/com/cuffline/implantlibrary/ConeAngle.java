package com.cuffline.implantlibrary;

/** Sources state cone angles in two ways and often do not say which; the angle is kept as it was stated. */
public enum ConeAngle {
    HALF,
    NOT_STATED,
    NONE
}
