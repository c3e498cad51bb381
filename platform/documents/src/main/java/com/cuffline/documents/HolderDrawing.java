package com.cuffline.documents;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The holder or disc to scale with every slot's name; occupied slots are gray and bold, free ones open. */
final class HolderDrawing {
    private final Page page;
    private final Box box;

    HolderDrawing(Page page, Box box) {
        this.page = page;
        this.box = box;
    }

    void draw(BatchSheet.Holder holder, Set<String> occupied) throws IOException {
        page.rectangle(box, Pen.HAIR);
        Bounds bounds = Bounds.of(holder.outline());
        Scale scale = Scale.largest(
                factor -> bounds.width() * factor <= box.width() - 10 && bounds.height() * factor <= box.height() - 14);
        List<Point> outline =
                holder.outline().stream().map(point -> on(point, bounds, scale)).toList();
        page.polyline(outline, true, Pen.CONTOUR);
        for (BatchSheet.Place place : holder.places()) {
            place(on(place.centre(), bounds, scale), place, scale, occupied.contains(place.slot()));
        }
        page.text(box.x() + 2, box.bottom() - 2, Type.SMALL, "Seen from the spindle. Gray: occupied.");
        page.textRight(box.right() - 2, box.bottom() - 2, Type.SMALL, "Scale " + scale.text());
    }

    private Point on(Point point, Bounds bounds, Scale scale) {
        double x = box.centreX() + (point.xMm() - (bounds.minX() + bounds.maxX()) / 2) * scale.factor();
        double y = box.centreY() - 2 - (point.yMm() - (bounds.minY() + bounds.maxY()) / 2) * scale.factor();
        return new Point(x, y);
    }

    private void place(Point centre, BatchSheet.Place place, Scale scale, boolean occupied) throws IOException {
        double radius = place.diameterMm() / 2 * scale.factor();
        if (occupied) {
            page.disc(centre.xMm(), centre.yMm(), radius, 0.85);
        }
        page.circle(centre.xMm(), centre.yMm(), radius, occupied ? Pen.CONTOUR : Pen.FINE);
        Type type = occupied ? Type.KEY : Type.SMALL;
        page.textCentre(centre.xMm(), centre.yMm() + type.capMm() / 2, type, place.slot());
    }
}
