package com.cuffline.abutmentdesign;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A named rule.
 *
 * @param name stable code, a sentence about the good case
 * @param cure what cures it when it fails
 * @param judge the rule; empty where it does not apply
 */
record DesignRule<F>(String name, Cure cure, Function<F, Optional<Finding>> judge) {
    static <F> DesignRule<F> rule(String name, Cure cure, Function<F, Finding> judge) {
        return new DesignRule<>(name, cure, facts -> Optional.of(judge.apply(facts)));
    }

    static <F> DesignRule<F> ruleWhen(String name, Cure cure, Function<F, Optional<Finding>> judge) {
        return new DesignRule<>(name, cure, judge);
    }

    static <F> List<RuleResult> judgeAll(List<DesignRule<F>> rules, F facts) {
        return rules.stream()
                .flatMap(
                        rule -> rule.judge().apply(facts).stream().map(finding -> finding.of(rule.name(), rule.cure())))
                .toList();
    }
}
