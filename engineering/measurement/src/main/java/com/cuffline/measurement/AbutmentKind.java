package com.cuffline.measurement;

/** What is made. Abutments of a bridge are designed one by one; their tilts are given against the common insertion axis. */
public enum AbutmentKind {
    SINGLE,
    BRIDGE,
    CUSTOM_HEALING_ABUTMENT
}
