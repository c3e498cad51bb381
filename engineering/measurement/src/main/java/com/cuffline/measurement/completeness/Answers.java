package com.cuffline.measurement.completeness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what was asked and what was answered. */
final class Answers {
    private final List<String> asked = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<Finding> findings;

    Answers(List<Finding> findings) {
        this.findings = findings;
    }

    /** Without this answer nothing can be made. */
    void required(String field, @Nullable Object answer, String why) {
        asked.add(field);
        if (answer == null) {
            open.add(field);
            findings.add(Finding.of(FindingCode.ANSWER_MISSING, field, why));
        }
    }

    /** Should be given; the order can be sent without it when the clinic says why. */
    void wanted(String field, @Nullable Object answer, String why) {
        asked.add(field);
        if (answer == null) {
            open.add(field);
            findings.add(Finding.of(FindingCode.ANSWER_MISSING, field, why).with(Effect.ASKS));
        }
    }

    /** The center knows what to take when it is not given, and says so. */
    void assumed(String field, @Nullable Object answer, String otherwise, String source) {
        asked.add(field);
        if (answer == null) {
            open.add(field);
            assumptions.add(new Assumption(field, otherwise, source));
        }
    }

    List<Assumption> assumptions() {
        return assumptions;
    }

    /** An answer that a blocking finding touches does not count as given. */
    Figure figure() {
        List<String> blocked = findings.stream()
                .filter(finding -> finding.effect() == Effect.BLOCKS)
                .map(Finding::field)
                .toList();
        List<String> lacking = asked.stream()
                .filter(field -> open.contains(field) || blocked.stream().anyMatch(other -> touches(other, field)))
                .toList();
        return new Figure(asked.size(), asked.size() - lacking.size(), lacking);
    }

    private static boolean touches(String finding, String asked) {
        return finding.startsWith(asked)
                && (finding.length() == asked.length() || ".[".indexOf(finding.charAt(asked.length())) >= 0);
    }
}
