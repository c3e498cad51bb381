package com.cuffline.productionworker;

/** How far a unit is. */
public enum UnitState {
    /** Waits for planning, or is being planned. */
    QUEUED,
    IN_BATCH,
    /** Taken back by a hold; queued again when the order is released. */
    HELD,
    /** Taken back for good. */
    WITHDRAWN,
    /** On the machine. */
    MILLING,
    /** Off the machine, not measured yet, or measured and not good. */
    MILLED,
    /** Measured and good. */
    INSPECTED,
    SCRAPPED;

    /** Whether it has a place in production that it loses when it is taken back. */
    public boolean active() {
        return this == QUEUED || this == IN_BATCH;
    }

    /** Whether milling has begun: nothing takes it back any more. */
    public boolean begun() {
        return compareTo(MILLING) >= 0;
    }
}
