package com.cuffline.documents;

import java.io.IOException;
import java.util.List;

/** A line with an arrow at both ends, and its label on a white ground. */
final class DimensionLine {
    private static final double TAIL_MM = DimensionLanes.ARROW_MM + 1.5;

    private DimensionLine() {}

    /** @param outside true to let the arrows point inwards from outside, for short lengths */
    static void draw(Page page, Point from, Point to, boolean outside) throws IOException {
        double length = Math.hypot(to.xMm() - from.xMm(), to.yMm() - from.yMm());
        if (length < 1e-6) {
            return;
        }
        double ux = (to.xMm() - from.xMm()) / length;
        double uy = (to.yMm() - from.yMm()) / length;
        double tail = outside ? TAIL_MM : 0;
        page.line(from.xMm() - ux * tail, from.yMm() - uy * tail, to.xMm() + ux * tail, to.yMm() + uy * tail, Pen.FINE);
        double turn = outside ? -1 : 1;
        arrow(page, from, ux * turn, uy * turn);
        arrow(page, to, -ux * turn, -uy * turn);
    }

    /** An arrow with its tip at a point, its body in the direction given. */
    private static void arrow(Page page, Point tip, double ux, double uy) throws IOException {
        double x = tip.xMm() + ux * DimensionLanes.ARROW_MM;
        double y = tip.yMm() + uy * DimensionLanes.ARROW_MM;
        page.polygon(List.of(tip, new Point(x - uy * 0.45, y + ux * 0.45), new Point(x + uy * 0.45, y - ux * 0.45)), 0);
    }

    /** The label centred on a point, reading upwards or across. */
    static void label(Page page, Point centre, String label, boolean upwards) throws IOException {
        double along = page.width(label, Type.SMALL) + 1;
        double across = Type.SMALL.capMm() + 1.2;
        double width = upwards ? across : along;
        double height = upwards ? along : across;
        page.fill(new Box(centre.xMm() - width / 2, centre.yMm() - height / 2, width, height), 1);
        if (upwards) {
            page.textUpwards(centre.xMm(), centre.yMm(), Type.SMALL, label);
        } else {
            page.textCentre(centre.xMm(), centre.yMm() + Type.SMALL.capMm() / 2, Type.SMALL, label);
        }
    }
}
