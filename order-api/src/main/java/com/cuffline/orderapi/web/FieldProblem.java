package com.cuffline.orderapi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One offending field.
 *
 * @param code stable name of the broken rule; null where only the field tells
 * @param field path in the request, for example {@code sites[0].cuff.samples[3].radiusMm}
 * @param effect of a finding on an order: {@code blocks}, {@code holds} or {@code asks}
 * @param value what it holds, null when it is missing
 * @param limit what is allowed, a number in {@code unit} or words
 * @param source where the limit comes from
 * @param cure what would mend it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FieldProblem(
        @Nullable String code,
        String field,
        @Nullable String effect,
        @Nullable Object value,
        @Nullable Object limit,
        @Nullable String unit,
        String reason,
        @Nullable String source,
        @Nullable String cure) {

    /** A field of a request that is no order form. */
    public static FieldProblem of(String field, @Nullable Object value, String limit, String reason) {
        return new FieldProblem(null, field, null, value, limit, null, reason, null, null);
    }
}
