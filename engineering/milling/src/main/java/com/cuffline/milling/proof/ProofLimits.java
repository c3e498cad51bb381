package com.cuffline.milling.proof;

/**
 * What a program may leave.
 *
 * @param gougeUm deepest cut into the target, 0.1 to 1000
 * @param restUm thickest rest on milled surfaces, corners included, 0.1 to 1000
 */
public record ProofLimits(double gougeUm, double restUm) {
    /** 10 µm into the target, 20 µm above it. */
    public static final ProofLimits DEFAULT = new ProofLimits(10, 20);

    public ProofLimits {
        require("gougeUm", gougeUm);
        require("restUm", restUm);
    }

    private static void require(String field, double value) {
        if (!(value >= 0.1 && value <= 1000)) {
            throw new IllegalArgumentException(field + " must be 0.1 to 1000, not " + value);
        }
    }
}
