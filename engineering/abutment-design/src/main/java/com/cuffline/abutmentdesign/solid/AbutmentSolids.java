package com.cuffline.abutmentdesign.solid;

/** Builds solids. */
public final class AbutmentSolids {
    public static final double LEAST_TOLERANCE_MM = 0.001;
    public static final double GREATEST_TOLERANCE_MM = 0.05;
    public static final double DEFAULT_TOLERANCE_MM = 0.005;

    private AbutmentSolids() {}

    /**
     * Builds and proves the solid of a plan.
     *
     * @param chordToleranceMm 0.001 to 0.05
     * @throws IllegalArgumentException for a tolerance out of range
     */
    public static SolidOutcome build(SolidPlan plan, double chordToleranceMm) {
        throw new UnsupportedOperationException("not built yet");
    }
}
