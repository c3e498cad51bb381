package com.cuffline.documents;

import java.util.List;

/**
 * A section through an abutment, in the plane of the implant axis, millimetres, coronal up.
 *
 * @param name name of the section, for instance "Buccolingual section"; this and all other texts are cut where they
 *     are longer than the drawing has room for
 * @param leftSide what lies to the left, for instance "Buccal"
 * @param rightSide what lies to the right
 * @param outlines cut faces as closed polylines; may be empty
 * @param gumLine the gingival margin or its profile as open polylines; may be empty
 * @param screwAxis points of the screw axis, drawn as a dash-dot line; 0 or at least 2 points
 * @param marks named points, for instance where the margin line crosses the plane; may be empty
 * @param dimensions dimension lines; may be empty
 */
public record Section(
        String name,
        String leftSide,
        String rightSide,
        List<Outline> outlines,
        List<List<Point>> gumLine,
        List<Point> screwAxis,
        List<Mark> marks,
        List<Dimension> dimensions) {
    public Section {
        outlines = List.copyOf(outlines);
        gumLine = gumLine.stream().map(List::copyOf).toList();
        screwAxis = List.copyOf(screwAxis);
        marks = List.copyOf(marks);
        dimensions = List.copyOf(dimensions);
    }

    /**
     * A closed polyline; the last point joins the first.
     *
     * @param name name of the piece, for instance "titanium base"; outlines of one name share a gray, and the names are printed
     *     when there are several
     * @param points at least 3 points
     */
    public record Outline(String name, List<Point> points) {
        public Outline {
            Require.inRange("points", points.size(), 3, Integer.MAX_VALUE);
            points = List.copyOf(points);
        }
    }

    /**
     * A named point.
     *
     * @param at where it lies
     * @param label its name, short
     */
    public record Mark(Point at, String label) {}
}
