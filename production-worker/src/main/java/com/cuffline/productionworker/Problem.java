package com.cuffline.productionworker;

/** Every problem this service reports in a fact; reasons why a unit cannot be made come from the milling planner. */
public enum Problem {
    PLANNING_FAULT("planning.fault"),
    PLANNING_GAVE_UP("planning.gave-up"),
    BATCH_EMPTY("batch.empty");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    /** Stable code. */
    public String code() {
        return code;
    }
}
