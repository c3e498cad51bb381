package com.cuffline.orderapi.floor;

import com.cuffline.contracts.OrderFact.Dimension;
import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.orderapi.web.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what was measured against what the traveler asks: each dimension once, none left out, the verdict computed. */
final class InspectionRules {

    /** Two doubles that read the same in micrometres must not differ in their verdict. */
    private static final double ROUNDING_MM = 1e-9;

    private static final double LARGEST_MM = 100;

    /** What a person typed. */
    record Measured(@Nullable String name, @Nullable Double measuredMm) {}

    /** @param problems what is missing or wrong; dimensions are only complete without any */
    record Judged(List<Dimension> dimensions, List<FieldProblem> problems) {
        boolean passed() {
            return dimensions.stream().allMatch(Dimension::pass);
        }
    }

    private InspectionRules() {}

    static Judged judge(List<Inspection> asked, List<@Nullable Measured> typed) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            take(typed.get(i), "measured[" + i + "]", asked, values, problems);
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (Inspection dimension : asked) {
            Double measured = values.get(dimension.name());
            if (measured == null) {
                problems.add(FieldProblem.of("measured", null, dimension.name(), "this dimension is not measured"));
            } else {
                dimensions.add(dimension(dimension, measured));
            }
        }
        return new Judged(dimensions, problems);
    }

    static Dimension dimension(Inspection asked, double measuredMm) {
        boolean pass = Math.abs(measuredMm - asked.targetMm()) <= asked.toleranceMm() + ROUNDING_MM;
        return new Dimension(asked.name(), asked.targetMm(), asked.toleranceMm(), measuredMm, pass);
    }

    private static void take(
            @Nullable Measured typed,
            String at,
            List<Inspection> asked,
            Map<String, Double> values,
            List<FieldProblem> problems) {
        String name = typed == null ? null : typed.name();
        Double value = typed == null ? null : typed.measuredMm();
        List<String> names = asked.stream().map(Inspection::name).toList();
        if (name == null || !names.contains(name)) {
            problems.add(FieldProblem.of(at + ".name", name, "one of " + names, "the unit has no such dimension"));
        } else if (value == null || !(value > 0 && value <= LARGEST_MM)) {
            problems.add(FieldProblem.of(
                    at + ".measuredMm",
                    value,
                    "above 0, at most " + LARGEST_MM + " mm",
                    "a length is missing or wrong"));
        } else if (values.put(name, value) != null) {
            problems.add(
                    FieldProblem.of(at + ".name", name, "each dimension once", "this dimension is measured twice"));
        }
    }
}
