package com.cuffline.documents;

/**
 * A weight and size of our typeface. Nothing is smaller than 9 pt; numbers that hands work by are 14 pt or more.
 *
 * @param bold the bold weight
 * @param sizePt type size in points
 */
record Type(boolean bold, double sizePt) {
    static final Type SMALL = new Type(false, 9);
    static final Type SMALL_BOLD = new Type(true, 9);
    static final Type BODY = new Type(false, 10);
    static final Type BODY_BOLD = new Type(true, 10);
    static final Type HEADING = new Type(true, 11);
    static final Type KEY = new Type(true, 14);
    static final Type TITLE = new Type(true, 18);

    /** Baseline to baseline. */
    double lineMm() {
        return sizePt * 1.25 * Page.MM_PER_PT;
    }

    /** Height of a capital letter: DejaVu Sans draws them 0.729 of the size. */
    double capMm() {
        return sizePt * 0.729 * Page.MM_PER_PT;
    }
}
