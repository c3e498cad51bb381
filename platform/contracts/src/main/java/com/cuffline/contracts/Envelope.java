package com.cuffline.contracts;

import java.time.Instant;

/**
 * A fact with its CloudEvents attributes.
 *
 * @param id unique per fact; a repeat of the same id is the same fact
 * @param source the service that says it, for example {@code order-api}
 * @param sequence position among the facts of this source, topic and subject, from 1 without gaps
 * @param time when it happened
 */
public record Envelope(String id, String source, long sequence, Instant time, Fact fact) {

    public Envelope {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be at least 1, not " + sequence);
        }
    }
}
