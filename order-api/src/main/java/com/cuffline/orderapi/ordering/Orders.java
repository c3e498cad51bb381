package com.cuffline.orderapi.ordering;

import java.util.Optional;
import java.util.UUID;

/** All orders. Writing one writes its facts and timeline lines in the same transaction. */
public interface Orders {

    /** The next free order code, for example {@code CF-000017}. */
    String nextCode();

    void add(Order order);

    /** Reads the order and locks it until the transaction ends. */
    Optional<Order> lock(UUID id);

    /**
     * Writes what changed since the order was read.
     *
     * @throws IllegalStateException if it was changed by somebody else in between, which its lock prevents
     */
    void save(Order order);
}
