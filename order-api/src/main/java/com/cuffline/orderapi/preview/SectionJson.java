package com.cuffline.orderapi.preview;

import static com.cuffline.orderapi.preview.DesignJson.rounded;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.Point2;
import com.cuffline.abutmentdesign.Section;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines of a design as JSON: points are arrays of numbers, mm. */
final class SectionJson {
    private SectionJson() {}

    /** The margin line in the implant frame, x buccal, z coronal; closed, the first point not repeated. */
    static void marginRing(AbutmentDesign design, ArrayNode ring) {
        design.marginLine().forEach(point -> ring.addArray()
                .add(rounded(point.x()))
                .add(rounded(point.y()))
                .add(rounded(point.z())));
    }

    static void sections(AbutmentDesign design, ArrayNode sections) {
        design.sections().forEach(section -> section(section, sections.addObject()));
    }

    private static void section(Section section, ObjectNode node) {
        node.put("name", section.name()).put("heightMm", DesignJson.number(section.heightMm()));
        ArrayNode outlines = node.putArray("outlines");
        section.outlines().forEach(outline -> points(outline, outlines.addArray()));
        points(section.gingiva(), node.putArray("gingiva"));
        ArrayNode dimensions = node.putArray("dimensions");
        section.dimensions().forEach(dimension -> {
            ObjectNode drawn = dimensions
                    .addObject()
                    .put("name", dimension.name())
                    .put("direction", dimension.direction().name().toLowerCase(Locale.ROOT))
                    .put("valueMm", rounded(dimension.valueMm()));
            point(dimension.from(), drawn.putArray("from"));
            point(dimension.to(), drawn.putArray("to"));
        });
    }

    private static void points(List<Point2> points, ArrayNode array) {
        points.forEach(point -> point(point, array.addArray()));
    }

    private static void point(Point2 point, ArrayNode array) {
        array.add(rounded(point.across())).add(rounded(point.up()));
    }
}
