package com.cuffline.implantlibrary;

/** What a part of a material stands on. */
public enum PartFoundation {
    IMPLANT,
    TITANIUM_BASE
}
