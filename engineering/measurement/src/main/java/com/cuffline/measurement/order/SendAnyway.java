package com.cuffline.measurement.order;

import org.jspecify.annotations.Nullable;

/**
 * A soft finding that is sent anyway.
 *
 * @param code of the finding
 * @param field its field; null stands for every field with this code
 * @param reason in the clinic's words; a blank one does not count
 */
public record SendAnyway(
        @Nullable String code,
        @Nullable String field,
        @Nullable String reason) {}
