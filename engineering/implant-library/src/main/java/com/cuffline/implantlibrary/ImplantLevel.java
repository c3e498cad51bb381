package com.cuffline.implantlibrary;

/** Where the implant's prosthetic table is meant to lie. */
public enum ImplantLevel {
    BONE,
    TISSUE
}
