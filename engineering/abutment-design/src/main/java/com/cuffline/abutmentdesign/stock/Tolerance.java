package com.cuffline.abutmentdesign.stock;

/**
 * How far a finished abutment may be from what was asked.
 *
 * @param code stable name
 * @param limit in the unit
 * @param source key of the document, or what kind of rule it is
 */
public record Tolerance(String code, double limit, String unit, String source) {}
