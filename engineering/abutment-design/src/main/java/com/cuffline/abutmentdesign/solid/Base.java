package com.cuffline.abutmentdesign.solid;

/**
 * What the part stands on: the implant table, or the shoulder of a titanium base.
 *
 * @param bottomMm height of the part's bottom above the implant table
 * @param radiusMm radius of the bottom and of the collar
 */
public record Base(double bottomMm, double radiusMm) {
    public Base {
        Finite.check("bottomMm", bottomMm);
        Finite.check("radiusMm", radiusMm);
    }
}
