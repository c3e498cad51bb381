package com.cuffline.abutmentdesign;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Within what a search may change parameters: their ranges, and nothing that a person has set.
 *
 * @param fixed parameters that stay
 * @param axisIsFree whether the post may lean differently from the restoration axis
 */
record Limits(Map<DesignParameter, ParameterRange> ranges, Set<DesignParameter> fixed, boolean axisIsFree) {
    ParameterRange range(DesignParameter parameter) {
        return Objects.requireNonNull(ranges.get(parameter), parameter::code);
    }

    /** The set with a value brought into its range; unchanged where the parameter is fixed. */
    Parameters with(Parameters from, DesignParameter parameter, double value) {
        return fixed.contains(parameter)
                ? from
                : from.with(parameter, range(parameter).nearest(value));
    }

    Parameters atMost(Parameters from, DesignParameter parameter, double value) {
        return from.get(parameter) <= value ? from : with(from, parameter, value);
    }
}
