package com.cuffline.abutmentdesign;

/**
 * What a refused order needs before it can be designed.
 *
 * @param rule code of the failing rule
 * @param field path of the field within a site of the order
 * @param reason what to measure or decide again
 */
public record MeasureAgain(String rule, String field, String reason) {}
