package com.cuffline.productionworker.floor;

import com.cuffline.contracts.OrderFact.OnFloor;

/** What the floor reports. */
public interface FloorFacts {

    /** What becomes of a site whose unit is scrapped. */
    enum AfterScrap {
        /** It is made again, at the front of the queue. */
        QUEUE,
        /** Its order is on hold: the new unit waits for the release. */
        HOLD,
        /** Its order is cancelled, or has a newer revision. */
        NOTHING
    }

    /**
     * Called in the transaction that marks the fact as taken, with the order's units locked. A repeat changes nothing.
     *
     * @throws IllegalArgumentException if the unit's state or its batch does not allow it
     */
    void take(OnFloor fact, AfterScrap afterScrap);

    /** A unit has left the batch without being milled. */
    void leftBatch(String batchCode);
}
