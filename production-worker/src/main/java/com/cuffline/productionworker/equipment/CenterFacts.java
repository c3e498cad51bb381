package com.cuffline.productionworker.equipment;

import com.cuffline.contracts.OrderFact.OfCenter;
import java.time.Instant;

/** What people report of stock and machines. */
public interface CenterFacts {

    /**
     * Called in the transaction that marks the fact as taken.
     *
     * @throws IllegalArgumentException beginning with {@code center.lot-unknown}, {@code center.machine-unknown},
     *     {@code center.tool-unknown} or {@code center.value} when nothing of the center is meant or a value cannot be
     */
    void take(OfCenter fact, Instant at);
}
