package com.cuffline.abutmentdesign;

/**
 * What was given up for which rule.
 *
 * @param asked value asked for, or the default
 * @param rule code of the rule that does worse without the change; {@code range} where the asked value lies outside the
 *     parameter's range
 * @param reason plain English: what the rule says without the change
 */
public record Trade(DesignParameter parameter, double asked, double chosen, String rule, String reason) {}
