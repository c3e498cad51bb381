package com.cuffline.abutmentdesign;

import java.util.List;

/**
 * A cut through the finished mesh along the implant axis.
 *
 * @param name {@code buccolingual} or {@code mesiodistal}
 * @param outlines closed; the last point is not the first again
 */
public record Section(String name, List<List<Point2>> outlines, List<Dimension> dimensions) {
    public Section {
        outlines = outlines.stream().map(List::copyOf).toList();
        dimensions = List.copyOf(dimensions);
    }

    /** A measured distance to be drawn between two points. */
    public record Dimension(String name, Point2 from, Point2 to, double valueMm) {}
}
