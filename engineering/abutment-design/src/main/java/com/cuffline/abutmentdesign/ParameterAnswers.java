package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.ParameterAnswer.Origin;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** Every parameter of a chosen candidate, with where its value comes from. */
record ParameterAnswers(Search.Chosen chosen, AskedParameters asked, Map<DesignParameter, ParameterRange> ranges) {
    private static final Set<DesignParameter> OF_HEALING = EnumSet.of(
            DesignParameter.MARGIN_SMOOTHING,
            DesignParameter.MARGIN_OFFSET,
            DesignParameter.EMERGENCE_BULGE,
            DesignParameter.CRITICAL_ZONE,
            DesignParameter.HEALING_RISE);

    List<ParameterAnswer> list() {
        boolean healing = chosen.best().candidate().healing();
        return Arrays.stream(DesignParameter.values())
                .filter(parameter ->
                        healing ? OF_HEALING.contains(parameter) : parameter != DesignParameter.HEALING_RISE)
                .map(this::answer)
                .toList();
    }

    private ParameterAnswer answer(DesignParameter parameter) {
        OptionalDouble wished = asked.asked(parameter);
        double start = chosen.start().parameters().get(parameter);
        double value = chosen.best().parameters().get(parameter);
        Origin origin = asked.fixed().contains(parameter)
                ? Origin.OVERRIDDEN
                : value != start || (wished.isPresent() && wished.getAsDouble() != start)
                        ? Origin.PROPOSED
                        : wished.isPresent() ? Origin.ASKED : Origin.DEFAULT;
        return new ParameterAnswer(parameter, actual(parameter, chosen.best()), wished, origin, range(parameter));
    }

    private ParameterRange range(DesignParameter parameter) {
        ParameterRange range = Objects.requireNonNull(ranges.get(parameter), parameter::code);
        // An overridden height was held against the room before the search.
        return parameter == DesignParameter.POST_HEIGHT
                        && !asked.fixed().contains(parameter)
                        && !chosen.best().draft().site().healing()
                ? chosen.best().draft().postRange(range)
                : range;
    }

    /** The height of the post is limited by the room, too: what counts is what stands there. */
    static double actual(DesignParameter parameter, Judged judged) {
        return parameter == DesignParameter.POST_HEIGHT
                        && !judged.draft().site().healing()
                ? judged.draft().postHeightMm()
                : judged.parameters().get(parameter);
    }
}
