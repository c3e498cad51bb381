package com.cuffline.documents;

/**
 * How a line is drawn. Lines differ by width and dash, so that a black and white print loses nothing.
 *
 * @param widthMm line width
 * @param gray 0 black to 1 white
 * @param dashMm lengths of dashes and gaps in turn; empty for a solid line
 */
record Pen(double widthMm, double gray, float... dashMm) {
    static final Pen HAIR = new Pen(0.1, 0.45);
    static final Pen FINE = new Pen(0.18, 0);
    static final Pen CONTOUR = new Pen(0.45, 0);
    static final Pen RULE = new Pen(0.3, 0);
    static final Pen HEAVY = new Pen(0.8, 0);
    static final Pen GRID = new Pen(0.1, 0.55, 0.6f, 0.9f);
    static final Pen AXIS = new Pen(0.18, 0, 4f, 0.9f, 0.5f, 0.9f);
    static final Pen GUM = new Pen(0.5, 0, 1.6f, 1.0f);
}
