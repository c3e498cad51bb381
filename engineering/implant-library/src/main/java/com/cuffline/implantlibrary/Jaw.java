package com.cuffline.implantlibrary;

/** Upper or lower jaw. */
public enum Jaw {
    UPPER,
    LOWER
}
