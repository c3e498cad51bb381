package com.cuffline.documents;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The holder or disc to scale with every slot's name; occupied slots are gray and bold, free ones open. */
final class HolderDrawing {
    private static final double MARGIN_MM = 5;
    private static final double LEGEND_MM = 6;
    private static final String LEGEND = "Seen from the spindle. Gray or outlined: occupied.";

    private final BatchSheet.Holder holder;
    private final Bounds bounds;
    private final Scale scale;
    private final double widthMm;

    /** Takes the largest round scale that keeps within a width and a height. */
    HolderDrawing(BatchSheet.Holder holder, double widthMm, double mostHeightMm) {
        this.holder = holder;
        this.bounds = Bounds.of(holder.outline());
        this.widthMm = widthMm;
        this.scale = Scale.largest(factor -> bounds.width() * factor <= widthMm - 2 * MARGIN_MM
                && bounds.height() * factor <= mostHeightMm - 2 * MARGIN_MM - LEGEND_MM);
    }

    /** As high as the holder is at its scale. */
    double heightMm() {
        return bounds.height() * scale.factor() + 2 * MARGIN_MM + LEGEND_MM;
    }

    void draw(Page page, double x, double y, Set<String> occupied) throws IOException {
        Box box = new Box(x, y, widthMm, heightMm());
        page.rectangle(box, Pen.HAIR);
        List<Point> outline =
                holder.outline().stream().map(point -> on(box, point)).toList();
        page.polyline(outline, true, Pen.CONTOUR);
        for (BatchSheet.Place place : holder.places()) {
            if (place.edge().isEmpty()) {
                place(page, on(box, place.centre()), place, occupied.contains(place.slot()));
            } else {
                part(page, box, place);
            }
        }
        page.text(box.x() + 2, box.bottom() - 2, Type.SMALL, LEGEND);
        page.textRight(box.right() - 2, box.bottom() - 2, Type.SMALL, "Scale " + scale.text());
    }

    private void part(Page page, Box box, BatchSheet.Place place) throws IOException {
        List<Point> edge = place.edge().stream().map(point -> on(box, point)).toList();
        page.polyline(edge, true, Pen.CONTOUR);
        Point centre = on(box, place.centre());
        page.textCentre(centre.xMm(), centre.yMm() + Type.SMALL.capMm() / 2, Type.SMALL, place.slot());
    }

    private Point on(Box box, Point point) {
        double x = box.centreX() + (point.xMm() - (bounds.minX() + bounds.maxX()) / 2) * scale.factor();
        double y = box.y() + MARGIN_MM + (bounds.maxY() - point.yMm()) * scale.factor();
        return new Point(x, y);
    }

    private void place(Page page, Point centre, BatchSheet.Place place, boolean occupied) throws IOException {
        double radius = place.diameterMm() / 2 * scale.factor();
        if (occupied) {
            page.disc(centre.xMm(), centre.yMm(), radius, 0.85);
        }
        page.circle(centre.xMm(), centre.yMm(), radius, occupied ? Pen.CONTOUR : Pen.FINE);
        Type type = occupied && page.width(place.slot(), Type.KEY) < 2 * radius ? Type.KEY : Type.SMALL;
        String slot = TextBlock.cut(place.slot(), type, Math.max(2 * radius, 4), page.alphabet());
        page.textCentre(centre.xMm(), centre.yMm() + type.capMm() / 2, type, slot);
    }
}
