package com.cuffline.orderapi.web;

import org.jspecify.annotations.Nullable;

/**
 * One offending field.
 *
 * @param field path in the request, for example {@code sites[0].cuff.samples[3].radiusMm}
 * @param value what it holds, null when it is missing
 * @param limit what is allowed
 */
public record FieldProblem(String field, @Nullable Object value, String limit, String message) {}
