package com.cuffline.implantlibrary;

/** Platforms of about one size; typical series of finished parts are given per family. */
public enum PlatformFamily {
    MINI,
    NARROW,
    REGULAR,
    WIDE
}
