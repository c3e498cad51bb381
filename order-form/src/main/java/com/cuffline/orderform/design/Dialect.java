package com.cuffline.orderform.design;

/**
 * Two documents say the same and were published with different words for some of it, which stay as they are. Whatever is not
 * named here is called the same in both.
 */
public enum Dialect {
    /** {@code ...-report.json} of the desk: notes apart from the rules, points of the margin as objects. */
    REPORT("achieved", "curingParameter", "cure", "collarHeightMm", "contourAngles"),

    /** The answer of {@code /api/previews}: notes after the rules, points as arrays. */
    PREVIEW("value", "curedBy", "advice", "collarHeightsMm", "contours");

    final String parameterValue;
    final String curedBy;
    final String cure;
    final String collars;
    final String contours;

    Dialect(String parameterValue, String curedBy, String cure, String collars, String contours) {
        this.parameterValue = parameterValue;
        this.curedBy = curedBy;
        this.cure = cure;
        this.collars = collars;
        this.contours = contours;
    }
}
