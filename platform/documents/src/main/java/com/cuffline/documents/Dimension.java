package com.cuffline.documents;

/**
 * A dimension of a section drawing. The label is printed as it is handed in; where it stands is the drawing's business.
 *
 * @param from first measured point
 * @param to second measured point
 * @param measures what of the two points is measured
 * @param label the text, usually name and value in mm; short labels read best
 */
public record Dimension(Point from, Point to, Measures measures, String label) {
    /** What a dimension measures between its points. */
    public enum Measures {
        /** The difference in height; the dimension line stands beside the part. */
        HEIGHT,
        /** The difference in width; the dimension line lies above or below the part. */
        WIDTH,
        /** The straight distance; the dimension line runs from point to point. */
        DISTANCE
    }
}
