package com.cuffline.documents;

import com.cuffline.documents.DimensionLanes.Placed;
import com.cuffline.documents.DimensionLanes.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A section drawn to a stated round scale: cut faces gray with a strong contour, screw axis dash-dot, gum line dashed,
 * dimensions in lanes outside the part, names of marked points in a column between part and lanes.
 */
final class SectionDrawing {
    private static final double TITLE_MM = 7;
    private static final double LEGEND_MM = 10;
    private static final double MARK_PITCH_MM = 4.2;
    private static final double SIDE_NAME_MM = 20;

    private final Page page;
    private final Box box;
    private final Section section;

    SectionDrawing(Page page, Box box, Section section) {
        this.page = page;
        this.box = box;
        this.section = shortened(section, page.alphabet());
    }

    /** Texts cut to what the layout reserves for them at most. */
    private static Section shortened(Section section, Alphabet alphabet) {
        return new Section(
                TextBlock.cut(section.name(), Type.BODY_BOLD, 58, alphabet),
                TextBlock.cut(section.leftSide(), Type.BODY_BOLD, SIDE_NAME_MM, alphabet),
                TextBlock.cut(section.rightSide(), Type.BODY_BOLD, SIDE_NAME_MM, alphabet),
                section.outlines(),
                section.gumLine(),
                section.screwAxis(),
                section.marks().stream()
                        .map(mark -> new Section.Mark(mark.at(), TextBlock.cut(mark.label(), Type.SMALL, 14, alphabet)))
                        .toList(),
                section.dimensions().stream()
                        .map(d -> new Dimension(
                                d.from(), d.to(), d.measures(), TextBlock.cut(d.label(), Type.SMALL, 24, alphabet)))
                        .toList());
    }

    void draw() throws IOException {
        page.rectangle(box, Pen.HAIR);
        page.text(box.x() + 2, box.y() + 5, Type.BODY_BOLD, section.name());
        List<Point> all = everyPoint();
        if (all.isEmpty()) {
            page.textCentre(box.centreX(), box.centreY(), Type.BODY, "No outline");
            return;
        }
        Bounds part = Bounds.of(all);
        Scale scale = Scale.largest(factor -> new Layout(part, factor).fits());
        page.textRight(box.right() - 2, box.y() + 5, Type.BODY, "Scale " + scale.text());
        Layout layout = new Layout(part, scale.factor());
        layout.part();
        layout.dimensions();
        layout.marks();
        legend();
    }

    private List<Point> everyPoint() {
        List<Point> all = new ArrayList<>(section.screwAxis());
        section.outlines().forEach(outline -> all.addAll(outline.points()));
        section.gumLine().forEach(all::addAll);
        section.marks().forEach(mark -> all.add(mark.at()));
        section.dimensions().forEach(dimension -> {
            all.add(dimension.from());
            all.add(dimension.to());
        });
        return all;
    }

    private List<String> pieces() {
        return section.outlines().stream().map(Section.Outline::name).distinct().toList();
    }

    /** Pieces are told apart by gray, the first the lightest. */
    private double gray(String piece) {
        return Math.max(0.5, 0.88 - 0.19 * pieces().indexOf(piece));
    }

    /** Names the grays where there is more than one. */
    private void pieceLegend(double baseline) throws IOException {
        List<String> pieces = pieces();
        if (pieces.size() < 2) {
            return;
        }
        double share = (box.width() - 2 * SIDE_NAME_MM - 6) / pieces.size();
        double x = box.x() + SIDE_NAME_MM + 3;
        for (String piece : pieces) {
            Box swatch = new Box(x, baseline - 2.6, 3, 3);
            page.fill(swatch, gray(piece));
            page.rectangle(swatch, Pen.FINE);
            page.text(x + 4, baseline, Type.SMALL, TextBlock.cut(piece, Type.SMALL, share - 5, page.alphabet()));
            x += share;
        }
    }

    private void legend() throws IOException {
        double sides = box.bottom() - 7;
        pieceLegend(sides);
        page.text(box.x() + 2, sides, Type.BODY_BOLD, section.leftSide());
        page.textRight(box.right() - 2, sides, Type.BODY_BOLD, section.rightSide());
        double x = box.x() + 2;
        double y = box.bottom() - 2;
        x = legend(x, y, !section.screwAxis().isEmpty(), Pen.AXIS, "screw axis");
        x = legend(x, y, !section.gumLine().isEmpty(), Pen.GUM, "gum line");
        if (!section.marks().isEmpty()) {
            page.disc(x + 1, y - 1.1, 0.7, 0);
            page.text(x + 3, y, Type.SMALL, "margin");
        }
    }

    private double legend(double x, double y, boolean present, Pen pen, String name) throws IOException {
        if (!present) {
            return x;
        }
        page.line(x, y - 1.1, x + 8, y - 1.1, pen);
        page.text(x + 9.5, y, Type.SMALL, name);
        return x + 13.5 + page.width(name, Type.SMALL);
    }

    /** The drawing at one scale; everything in page millimetres. */
    private final class Layout {
        private final Bounds part;
        private final double scale;
        private final DimensionLanes lanes;
        private final double markLeft;
        private final double markRight;

        Layout(Bounds part, double scale) {
            this.part = part;
            this.scale = scale;
            this.lanes = new DimensionLanes(section.dimensions(), part, scale, page);
            this.markLeft = markColumn(true);
            this.markRight = markColumn(false);
        }

        private double markColumn(boolean left) {
            double widest = section.marks().stream()
                    .filter(mark -> isLeft(mark) == left)
                    .mapToDouble(mark -> page.width(mark.label(), Type.SMALL))
                    .max()
                    .orElse(0);
            return widest == 0 ? 0 : widest + 2.5;
        }

        private boolean isLeft(Section.Mark mark) {
            return mark.at().xMm() < (part.minX() + part.maxX()) / 2;
        }

        private double leftRoom() {
            return markLeft + lanes.reach(Side.LEFT);
        }

        private double rightRoom() {
            return Math.max(markRight + lanes.reach(Side.RIGHT), lanes.overRight(width()));
        }

        private double topRoom() {
            return lanes.overTop() + lanes.reach(Side.ABOVE);
        }

        private double width() {
            return part.width() * scale;
        }

        private double height() {
            return part.height() * scale;
        }

        boolean fits() {
            return leftRoom() + width() + rightRoom() <= box.width() - 4
                    && topRoom() + height() + lanes.reach(Side.BELOW) <= box.height() - TITLE_MM - LEGEND_MM - 1;
        }

        private double originX() {
            return box.centreX() + (leftRoom() - width() - rightRoom()) / 2;
        }

        private double originY() {
            double middle = (box.y() + TITLE_MM + box.bottom() - LEGEND_MM) / 2;
            return middle + (topRoom() - height() - lanes.reach(Side.BELOW)) / 2;
        }

        private Point on(Point point) {
            return new Point(
                    originX() + (point.xMm() - part.minX()) * scale, originY() + (part.maxY() - point.yMm()) * scale);
        }

        private List<Point> on(List<Point> points) {
            return points.stream().map(this::on).toList();
        }

        void part() throws IOException {
            for (Section.Outline outline : section.outlines()) {
                page.polygon(on(outline.points()), gray(outline.name()));
                page.polyline(on(outline.points()), true, Pen.CONTOUR);
            }
            for (List<Point> line : section.gumLine()) {
                page.polyline(on(line), false, Pen.GUM);
            }
            page.polyline(on(section.screwAxis()), false, Pen.AXIS);
        }

        void dimensions() throws IOException {
            for (Side side : Side.values()) {
                for (Placed placed : lanes.on(side)) {
                    extension(side, placed, placed.dimension().from());
                    extension(side, placed, placed.dimension().to());
                }
            }
            for (Side side : Side.values()) {
                for (Placed placed : lanes.on(side)) {
                    dimension(side, placed);
                }
            }
            for (Dimension dimension : section.dimensions()) {
                if (dimension.measures() == Dimension.Measures.DISTANCE) {
                    distance(dimension);
                }
            }
        }

        /** Page point of a place in a lane. */
        private Point at(Side side, double along, double lane) {
            double out = DimensionLanes.FIRST_MM + lane * DimensionLanes.PITCH_MM;
            return switch (side) {
                case LEFT -> new Point(originX() - markLeft - out, originY() + along);
                case RIGHT -> new Point(originX() + width() + markRight + out, originY() + along);
                case BELOW -> new Point(originX() + along, originY() + height() + out);
                case ABOVE -> new Point(originX() + along, originY() - lanes.overTop() - out);
            };
        }

        private void extension(Side side, Placed placed, Point measured) throws IOException {
            Point start = on(measured);
            double along = side.upright() ? start.yMm() - originY() : start.xMm() - originX();
            Point end = at(side, along, placed.lane() + 0.25);
            page.line(start.xMm(), start.yMm(), end.xMm(), end.yMm(), Pen.HAIR);
        }

        private void dimension(Side side, Placed placed) throws IOException {
            Point from = at(side, placed.from(), placed.lane());
            Point to = at(side, placed.to(), placed.lane());
            DimensionLine.draw(page, from, to, placed.arrowsOutside());
            Point label = at(side, placed.labelAt(), placed.lane());
            DimensionLine.label(page, label, placed.dimension().label(), side.upright());
        }

        private void distance(Dimension dimension) throws IOException {
            Point from = on(dimension.from());
            Point to = on(dimension.to());
            DimensionLine.draw(page, from, to, false);
            Point middle = new Point((from.xMm() + to.xMm()) / 2, (from.yMm() + to.yMm()) / 2);
            DimensionLine.label(page, middle, dimension.label(), false);
        }

        void marks() throws IOException {
            marks(true);
            marks(false);
        }

        private void marks(boolean left) throws IOException {
            List<Section.Mark> column = section.marks().stream()
                    .filter(mark -> isLeft(mark) == left)
                    .sorted(Comparator.comparingDouble(mark -> -mark.at().yMm()))
                    .toList();
            double edge = left ? originX() - 1 : originX() + width() + 1;
            double above = Double.NEGATIVE_INFINITY;
            for (Section.Mark mark : column) {
                Point point = on(mark.at());
                double y = Math.max(point.yMm(), above + MARK_PITCH_MM);
                page.disc(point.xMm(), point.yMm(), 0.7, 0);
                page.line(point.xMm(), point.yMm(), edge, y, Pen.HAIR);
                double width = page.width(mark.label(), Type.SMALL);
                DimensionLine.label(
                        page,
                        new Point(left ? edge - width / 2 - 0.5 : edge + width / 2 + 0.5, y),
                        mark.label(),
                        false);
                above = y;
            }
        }
    }
}
