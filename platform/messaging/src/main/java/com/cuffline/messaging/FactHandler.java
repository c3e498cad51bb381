package com.cuffline.messaging;

import com.cuffline.contracts.Envelope;

/** What a service does about a fact. */
@FunctionalInterface
public interface FactHandler {

    /**
     * Called inside the database transaction that also marks the fact as taken. Facts of no interest are ignored by
     * returning. Passing database faults are retried for as long as they last; any other exception sets the message aside.
     */
    void handle(Envelope envelope);
}
