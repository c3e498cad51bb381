package com.cuffline.abutmentdesign;

import java.util.List;

/**
 * A cut through the finished mesh along the implant axis.
 *
 * @param name {@code buccolingual} or {@code mesiodistal}
 * @param outlines closed; the last point is not the first again
 * @param gingiva the measured gingival margin on the lingual or distal side, then on the buccal or mesial side
 */
public record Section(String name, List<List<Point2>> outlines, List<Point2> gingiva, List<Dimension> dimensions) {
    public Section {
        outlines = outlines.stream().map(List::copyOf).toList();
        gingiva = List.copyOf(gingiva);
        dimensions = List.copyOf(dimensions);
    }

    /** A measured distance to be drawn between two points. */
    public record Dimension(String name, Direction direction, Point2 from, Point2 to, double valueMm) {}

    /** What of two points is measured. */
    public enum Direction {
        HEIGHT,
        WIDTH,
        STRAIGHT
    }
}
