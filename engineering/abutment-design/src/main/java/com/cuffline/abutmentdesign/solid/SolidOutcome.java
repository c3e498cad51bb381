package com.cuffline.abutmentdesign.solid;

/** A proven solid, or why there is none. */
public sealed interface SolidOutcome {
    record Built(AbutmentSolid solid) implements SolidOutcome {}

    /**
     * @param code stable, lower case with hyphens
     * @param reason a sentence with the number and its limit
     */
    record NotBuildable(String code, String reason, Spot where) implements SolidOutcome {}
}
