package com.cuffline.abutmentdesign;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A cut through the finished mesh.
 *
 * @param name {@code buccolingual}, {@code mesiodistal} or {@code horizontal}
 * @param heightMm of a horizontal cut above the implant table; empty for a cut along the implant axis
 * @param outlines closed; the last point is not the first again
 * @param gingiva the measured gingival margin on the lingual or distal side, then on the buccal or mesial side; empty for a horizontal
 *     cut, whose points are (buccal, mesial)
 */
public record Section(
        String name,
        OptionalDouble heightMm,
        List<List<Point2>> outlines,
        List<Point2> gingiva,
        List<Dimension> dimensions) {
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
