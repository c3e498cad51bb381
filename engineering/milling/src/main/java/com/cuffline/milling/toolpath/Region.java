package com.cuffline.milling.toolpath;

/** A part of the target's surface. */
public enum Region {
    /** Underside at the implant table; made by the blank's maker. */
    TABLE(false),
    /** Screw channel with its seat; made by the blank's maker. */
    CHANNEL(false),
    /** From the table to the margin line. */
    EMERGENCE(true),
    /** Chamfer or shoulder above the margin line. */
    FINISH(true),
    POST(true),
    TOP(true),
    /** Where a connector holds the part in its disc; ground by hand after separating. */
    CONNECTOR(false);

    private final boolean milled;

    Region(boolean milled) {
        this.milled = milled;
    }

    /** Whether the program makes it. */
    public boolean milled() {
        return milled;
    }
}
