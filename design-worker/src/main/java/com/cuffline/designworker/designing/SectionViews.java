package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.Point2;
import com.cuffline.documents.Dimension;
import com.cuffline.documents.Dimension.Measures;
import com.cuffline.documents.Point;
import com.cuffline.documents.Section;
import java.util.List;
import java.util.Locale;

/** The kernel's sections along the implant axis as drawings: cut faces of the mesh, gingival margin, implant axis, dimensions. */
final class SectionViews {

    private static final double GINGIVA_SHOWN_MM = 1.2;
    private static final double AXIS_BEYOND_MM = 1.0;

    private SectionViews() {}

    static List<Section> of(AbutmentDesign design) {
        return design.sections().stream()
                .filter(section -> section.heightMm().isEmpty())
                .map(section -> of(section, design))
                .toList();
    }

    private static Section of(com.cuffline.abutmentdesign.Section section, AbutmentDesign design) {
        boolean buccal = section.name().equals("buccolingual");
        double top = design.measures().totalHeightMm();
        return new Section(
                buccal ? "Buccolingual section" : "Mesiodistal section",
                buccal ? "Lingual" : "Distal",
                buccal ? "Buccal" : "Mesial",
                section.outlines().stream()
                        .map(outline -> new Section.Outline(
                                "abutment",
                                outline.stream().map(SectionViews::point).toList()))
                        .toList(),
                List.of(
                        gingiva(section.gingiva().get(0), -GINGIVA_SHOWN_MM),
                        gingiva(section.gingiva().get(1), GINGIVA_SHOWN_MM)),
                List.of(new Point(0, -AXIS_BEYOND_MM), new Point(0, top + AXIS_BEYOND_MM)),
                List.of(),
                section.dimensions().stream().map(SectionViews::dimension).toList());
    }

    private static List<Point> gingiva(Point2 margin, double outward) {
        return List.of(point(margin), new Point(margin.across() + outward, margin.up()));
    }

    private static Dimension dimension(com.cuffline.abutmentdesign.Section.Dimension dimension) {
        Measures measures =
                switch (dimension.direction()) {
                    case HEIGHT -> Measures.HEIGHT;
                    case WIDTH -> Measures.WIDTH;
                    case STRAIGHT -> Measures.DISTANCE;
                };
        String label = String.format(Locale.ROOT, "%s %.2f", dimension.name(), dimension.valueMm());
        return new Dimension(point(dimension.from()), point(dimension.to()), measures, label);
    }

    private static Point point(Point2 point) {
        return new Point(point.across(), point.up());
    }
}
