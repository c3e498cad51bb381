package com.cuffline.orderapi.tracking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line in a list of orders; {@code teeth} and {@code batches} are lists of words separated by blanks. */
public record OrderSummary(
        UUID id,
        String code,
        String caseCode,
        String clinic,
        String state,
        int revision,
        String teeth,
        String batches,
        @Nullable String reason,
        Instant changedAt) {}
