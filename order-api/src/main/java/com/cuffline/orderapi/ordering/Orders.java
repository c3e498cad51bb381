package com.cuffline.orderapi.ordering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All orders. Writing one writes its facts and timeline lines in the same transaction. */
public interface Orders {

    /** The next free order code, for example {@code CF-000017}. */
    String nextCode();

    void add(Order order);

    /** Reads the order and locks it until the transaction ends. */
    Optional<Order> lock(UUID id);

    /** Reads the order without locking it; to be shown, not changed. */
    Optional<Order> find(UUID id);

    /** Like {@link #lock}, but empty when somebody else has it locked. */
    Optional<Order> lockIfFree(UUID id);

    /** Ids of sent orders that are not milled yet, rising, after the given one; null for the first. */
    List<UUID> openAfter(@Nullable UUID last, int limit);

    /**
     * Writes what changed since the order was read.
     *
     * @throws IllegalStateException if it was changed by somebody else in between, which its lock prevents
     */
    void save(Order order);
}
