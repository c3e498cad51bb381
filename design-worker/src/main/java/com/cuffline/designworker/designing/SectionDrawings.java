package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.Point2;
import com.cuffline.abutmentdesign.Section.Dimension;
import com.cuffline.abutmentdesign.Side;
import com.cuffline.contracts.OrderContent.Cuff;
import com.cuffline.contracts.OrderContent.Sample;
import com.cuffline.documents.Dimension.Measures;
import com.cuffline.documents.Point;
import com.cuffline.documents.Section;
import com.cuffline.documents.Section.Outline;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Turns the mesh's sections into drawings for the design sheet. */
final class SectionDrawings {

    /** How far the gum line is drawn outward from the cuff. */
    private static final double GUM_LINE_MM = 1.5;

    private static final double AXIS_BEYOND_MM = 1.0;

    private SectionDrawings() {}

    static List<Section> of(AbutmentDesign design, Cuff cuff) {
        return design.sections().stream()
                .map(section -> drawing(section, design, cuff))
                .toList();
    }

    private static Section drawing(com.cuffline.abutmentdesign.Section section, AbutmentDesign design, Cuff cuff) {
        boolean buccolingual = section.name().equals("buccolingual");
        Side right = buccolingual ? Side.BUCCAL : Side.MESIAL;
        Side left = buccolingual ? Side.LINGUAL : Side.DISTAL;
        double top = design.measures().totalHeightMm() + AXIS_BEYOND_MM;
        return new Section(
                capitalised(section.name()) + " section",
                capitalised(left.name().toLowerCase(Locale.ROOT)),
                capitalised(right.name().toLowerCase(Locale.ROOT)),
                section.outlines().stream()
                        .map(outline -> new Outline("abutment", points(outline)))
                        .toList(),
                List.of(gumLine(cuff, left, -1), gumLine(cuff, right, 1)),
                List.of(new Point(0, -AXIS_BEYOND_MM), new Point(0, top)),
                List.of(),
                section.dimensions().stream().map(SectionDrawings::dimension).toList());
    }

    /** From the measured margin outward, at the sample nearest to the side. */
    private static List<Point> gumLine(Cuff cuff, Side side, int direction) {
        Sample nearest = cuff.samples().stream()
                .min(Comparator.comparingDouble(sample -> distanceDeg(sample.azimuthDeg(), side.azimuthDeg())))
                .orElseThrow();
        return List.of(
                new Point(direction * nearest.radiusMm(), nearest.heightMm()),
                new Point(direction * (nearest.radiusMm() + GUM_LINE_MM), nearest.heightMm()));
    }

    private static double distanceDeg(double one, double other) {
        double difference = Math.abs(one - other);
        return Math.min(difference, 360 - difference);
    }

    private static com.cuffline.documents.Dimension dimension(Dimension dimension) {
        return new com.cuffline.documents.Dimension(
                point(dimension.from()),
                point(dimension.to()),
                measures(dimension.name()),
                dimension.name() + String.format(Locale.ROOT, " %.2f", dimension.valueMm()));
    }

    private static Measures measures(String name) {
        if (name.startsWith("collar height") || name.equals("total height")) {
            return Measures.HEIGHT;
        }
        return name.equals("margin width") || name.equals("bore") ? Measures.WIDTH : Measures.DISTANCE;
    }

    private static List<Point> points(List<Point2> outline) {
        return outline.stream().map(SectionDrawings::point).toList();
    }

    private static Point point(Point2 point) {
        return new Point(point.across(), point.up());
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
