package com.cuffline.abutmentdesign;

/** Rising severity. */
public enum Verdict {
    PASS,
    WARN,
    FAIL
}
