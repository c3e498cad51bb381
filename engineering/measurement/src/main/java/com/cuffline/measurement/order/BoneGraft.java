package com.cuffline.measurement.order;

/** What was added to the bone. */
public enum BoneGraft implements Coded {
    NONE,
    MINOR,
    MAJOR,
    SINUS
}
