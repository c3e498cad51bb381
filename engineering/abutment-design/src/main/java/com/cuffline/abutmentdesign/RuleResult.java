package com.cuffline.abutmentdesign;

import java.util.OptionalDouble;

/**
 * One rule's answer.
 *
 * @param rule stable code
 * @param number what was found, in the unit; empty where the rule has none
 * @param limit the limit that decided, or the one that was kept; empty where the rule has none
 * @param source where the limit comes from, with its certainty
 * @param cure what cures it
 * @param message plain English
 * @param note whether this only tells something to be known; its verdict is always PASS
 */
public record RuleResult(
        String rule,
        Verdict verdict,
        OptionalDouble number,
        OptionalDouble limit,
        String unit,
        String source,
        Cure cure,
        String message,
        boolean note) {}
