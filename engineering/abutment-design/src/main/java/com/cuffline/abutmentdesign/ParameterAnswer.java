package com.cuffline.abutmentdesign;

import java.util.OptionalDouble;

/**
 * A parameter of the finished design with the range it may be overridden in.
 *
 * @param asked what the clinic asked for; empty where it asked for nothing
 * @param origin where the value comes from
 */
public record ParameterAnswer(
        DesignParameter parameter, double value, OptionalDouble asked, Origin origin, ParameterRange range) {
    /** Where a value comes from. */
    public enum Origin {
        /** As the clinic asked. */
        ASKED,
        /** The house default; nothing was asked. */
        DEFAULT,
        /** Chosen by the kernel so that a rule passes, or brought into the range. */
        PROPOSED,
        /** Set by a person for this design. */
        OVERRIDDEN
    }
}
