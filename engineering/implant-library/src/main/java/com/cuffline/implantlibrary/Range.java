package com.cuffline.implantlibrary;

/** What a number of a file may be, ends included. */
record Range(double least, double most) {
    /** A length of a part, mm. */
    static final Range MM = new Range(0.01, 120);
    /** A length that may be missing altogether, mm. */
    static final Range MM_OR_ZERO = new Range(0, 120);
    /** An angle, degrees. */
    static final Range DEG = new Range(0, 90);
    /** A torque, Ncm. */
    static final Range NCM = new Range(1, 100);
    /** How many. */
    static final Range COUNT = new Range(0, 24);
    /** A time, minutes. */
    static final Range MINUTES = new Range(0, 60);

    boolean holds(double value) {
        return value >= least && value <= most;
    }

    @Override
    public String toString() {
        return "from " + SourcedNumber.plain(least) + " to " + SourcedNumber.plain(most);
    }
}
