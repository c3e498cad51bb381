package com.cuffline.abutmentdesign.solid;

/** A proven solid, or why there is none. */
public sealed interface SolidOutcome {
    record Built(AbutmentSolid solid) implements SolidOutcome {}

    /**
     * @param code stable, lower case with hyphens
     * @param reason a sentence with the number and its limit
     * @param number what was found
     * @param limit the limit it misses
     * @param unit of both: mm, rad, or 1 for a bare number
     */
    record NotBuildable(String code, String reason, Spot where, double number, double limit, String unit)
            implements SolidOutcome {}
}
