package com.cuffline.abutmentdesign;

import java.util.List;
import java.util.Optional;

/** The answer to an order: a design, or a refusal that says what to measure again. */
public sealed interface DesignOutcome {
    /** Every rule's answer so far. */
    List<RuleResult> rules();

    /** The worst of all rules. */
    default Verdict verdict() {
        return rules().stream().map(RuleResult::verdict).max(Verdict::compareTo).orElse(Verdict.PASS);
    }

    /** A design without a failing rule; green only if every rule passed. */
    record Designed(AbutmentDesign design) implements DesignOutcome {
        @Override
        public List<RuleResult> rules() {
            return design.rules();
        }
    }

    /**
     * A design that cannot be made.
     *
     * @param draft the shape, where one could be built, for the design sheet only
     */
    record Refused(List<RuleResult> rules, List<MeasureAgain> measureAgain, Optional<AbutmentDesign> draft)
            implements DesignOutcome {
        public Refused {
            rules = List.copyOf(rules);
            measureAgain = List.copyOf(measureAgain);
        }
    }
}
