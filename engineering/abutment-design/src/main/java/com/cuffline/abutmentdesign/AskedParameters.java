package com.cuffline.abutmentdesign;

import com.cuffline.measurement.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What is asked, brought into the ranges, with overrides that must lie within them. */
final class AskedParameters {
    private final SiteOrder order;
    private final Map<DesignParameter, Double> asked;
    private final Map<DesignParameter, ParameterRange> ranges;

    /** @param ring turns heights above the platform into depths below the gingiva */
    AskedParameters(SiteOrder order, CuffRing ring, Map<DesignParameter, ParameterRange> ranges) {
        this.order = order;
        this.ranges = ranges;
        asked = new EnumMap<>(DesignParameter.class);
        asked.putAll(order.wish().asked());
        if (order.wish().marginReference() == Wish.MarginReference.PLATFORM) {
            for (Side side : Side.values()) {
                double gingiva = ring.heightMm(StrictMath.toRadians(side.azimuthDeg()));
                asked.computeIfPresent(DesignParameter.marginDepth(side), (p, height) -> gingiva - height);
            }
        }
    }

    /** Overridden, else asked, else the default; asked values brought into their ranges. */
    Parameters start() {
        Parameters all = Parameters.zero();
        for (Map.Entry<DesignParameter, ParameterRange> entry : ranges.entrySet()) {
            DesignParameter parameter = entry.getKey();
            ParameterRange range = entry.getValue();
            Double override = order.overrides().get(parameter);
            Double wished = asked.get(parameter);
            double value = override != null
                    ? taken(override, range)
                    : wished != null ? range.nearest(wished) : range.defaultValue();
            all = all.with(parameter, value);
        }
        return all;
    }

    private static double taken(double override, ParameterRange range) {
        return range.takes(override) ? range.nearest(override) : override;
    }

    /** As asked, even outside the ranges. */
    Parameters raw() {
        Parameters all = start();
        for (Map.Entry<DesignParameter, Double> wished : asked.entrySet()) {
            all = all.with(wished.getKey(), wished.getValue());
        }
        return all;
    }

    /** Parameters a search leaves alone. */
    Set<DesignParameter> fixed() {
        Set<DesignParameter> fixed = EnumSet.noneOf(DesignParameter.class);
        fixed.addAll(order.overrides().keySet());
        return fixed;
    }

    OptionalDouble asked(DesignParameter parameter) {
        Double wished = asked.get(parameter);
        return wished == null ? OptionalDouble.empty() : OptionalDouble.of(wished);
    }

    /** One failing result per override that is out of its range or no number. */
    List<RuleResult> badOverrides() {
        List<RuleResult> bad = new ArrayList<>();
        order.overrides().forEach((parameter, value) -> {
            ParameterRange range = ranges.get(parameter);
            if (range != null && !takes(parameter, range, value)) {
                bad.add(refusal(parameter, value, range));
            }
        });
        return bad;
    }

    /** The order without an override of the post's height and without those that are out of their ranges. */
    SiteOrder withoutHeight() {
        Map<DesignParameter, Double> kept = new EnumMap<>(DesignParameter.class);
        order.overrides().forEach((parameter, value) -> {
            ParameterRange range = ranges.get(parameter);
            if (parameter != DesignParameter.POST_HEIGHT && range != null && takes(parameter, range, value)) {
                kept.put(parameter, value);
            }
        });
        return order.overridden(kept);
    }

    /** Parts of a groove cannot be made: what is counted is set in whole numbers. */
    private static boolean takes(DesignParameter parameter, ParameterRange range, double value) {
        return range.takes(value) && (!parameter.counted() || Math.rint(value) == value);
    }

    private static RuleResult refusal(DesignParameter parameter, double value, ParameterRange range) {
        boolean low = value < range.min();
        return new RuleResult(
                "override-is-within-its-range",
                Verdict.FAIL,
                Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty(),
                OptionalDouble.of(low ? range.min() : range.max()),
                parameter.unit(),
                range.source(),
                Cure.OVERRIDE,
                String.format(
                        Locale.ROOT,
                        "%s %s %s, %sfrom %s to %s: %s",
                        parameter.code(),
                        value,
                        parameter.unit(),
                        parameter.counted() ? "a whole number " : "",
                        shown(range.min()),
                        shown(range.max()),
                        range.why()),
                false);
    }

    private static String shown(double end) {
        return BigDecimal.valueOf(end)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Asked values that were brought into their ranges. */
    List<Trade> broughtIn() {
        List<Trade> trades = new ArrayList<>();
        asked.forEach((parameter, wished) -> {
            ParameterRange range = ranges.get(parameter);
            if (range != null && !range.takes(wished) && !order.overrides().containsKey(parameter)) {
                trades.add(new Trade(parameter, wished, range.nearest(wished), "range", range.why()));
            }
        });
        return trades;
    }
}
