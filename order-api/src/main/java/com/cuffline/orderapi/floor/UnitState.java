package com.cuffline.orderapi.floor;

import java.util.Arrays;

/** How far a unit is, as people see it. */
enum UnitState {
    QUEUED("Queued"),
    NOT_PLANNABLE("NotPlannable"),
    IN_BATCH("InBatch"),
    /** Taken back by a hold, an amendment or a cancellation. */
    WITHDRAWN("Withdrawn"),
    /** On the machine. */
    MILLING("Milling"),
    /** Off the machine, not measured yet. */
    MILLED("Milled"),
    /** Measured and good. */
    INSPECTED("Inspected"),
    SCRAPPED("Scrapped");

    private final String shown;

    UnitState(String shown) {
        this.shown = shown;
    }

    /** The word people and programs see, and the database keeps. */
    String shown() {
        return shown;
    }

    static UnitState of(String shown) {
        return Arrays.stream(values())
                .filter(state -> state.shown.equals(shown))
                .findFirst()
                .orElseThrow();
    }

    boolean begun() {
        return compareTo(MILLING) >= 0;
    }
}
