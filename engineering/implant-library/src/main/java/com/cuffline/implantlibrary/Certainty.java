package com.cuffline.implantlibrary;

/** How far a number can be trusted. */
public enum Certainty {
    /** A regulator's summary or the manufacturer's own text. */
    A,
    /** A working production system or another secondary source. */
    B,
    /** General knowledge or a house default: unconfirmed, to be replaced by the laboratory's own library. */
    C
}
