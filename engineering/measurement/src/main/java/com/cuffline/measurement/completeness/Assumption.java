package com.cuffline.measurement.completeness;

/** What the center takes for an answer that was not given. */
public record Assumption(String field, String assumed, String source) {}
