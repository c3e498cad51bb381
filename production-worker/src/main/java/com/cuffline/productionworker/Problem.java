package com.cuffline.productionworker;

/** Every problem this service reports in a fact of its own; {@code plan.*}, {@code nest.*}, {@code proof.*} come from the milling room. */
public enum Problem {
    PLANNING_FAULT("planning.fault"),
    PLANNING_GAVE_UP("planning.gave-up"),
    BATCH_EMPTY("batch.empty"),
    /** The approved design's mesh or surface is not in the artifact store. */
    DESIGN_FILE_MISSING("design.file-missing"),
    DESIGN_FILE_DAMAGED("design.file-damaged"),
    /** Designed before milling asked for regions and margin line. */
    DESIGN_WITHOUT_SURFACE("design.no-surface"),
    DESIGN_UNFIT("design.unfit"),
    /** A fault of ours while one unit was programmed; the others go on. */
    PROGRAM_FAULT("mill.fault"),
    /** A fault of ours while one batch was given its places; the others go on. */
    NEST_FAULT("mill.nest-fault");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    /** Stable code. */
    public String code() {
        return code;
    }
}
