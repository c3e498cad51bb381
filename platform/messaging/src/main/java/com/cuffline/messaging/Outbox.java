package com.cuffline.messaging;

import com.cuffline.contracts.Fact;

/** Where a service writes its facts. */
public interface Outbox {

    /**
     * Records a fact in the current transaction; it is published after the commit, after all earlier facts of its subject.
     *
     * @throws IllegalStateException outside a transaction
     */
    void append(Fact fact);
}
