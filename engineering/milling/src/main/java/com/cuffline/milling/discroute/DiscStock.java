package com.cuffline.milling.discroute;

import com.cuffline.milling.nesting.Outline;
import com.cuffline.milling.nesting.Point;

/**
 * What is left of the disc around one part: columns along the disc's axis on a square grid. A tool takes all that lies on its side of its end, so each column is
 * one piece between two heights. Around the grid the disc counts as whole.
 */
final class DiscStock {
    static final double CELL_MM = 0.2;
    private static final double AROUND_MM = 4;
    private static final double WITHIN = 0.7;

    final int nx;
    final int ny;
    final double lowX;
    final double lowY;
    final double faceMm;
    /** Lower and upper end of each column, in the disc. */
    final double[] low;

    final double[] high;
    /** Columns that belong to other parts or to the web. */
    final boolean[] foreign;
    /** Lower and upper end of what a bar holds in a column; lower above upper where there is none. */
    final double[] barLow;

    final double[] barHigh;

    DiscStock(HeldPart held) {
        Outline outline = held.place().outline();
        double minX = outline.points().stream().mapToDouble(Point::xMm).min().orElseThrow() - AROUND_MM;
        double maxX = outline.points().stream().mapToDouble(Point::xMm).max().orElseThrow() + AROUND_MM;
        double minY = outline.points().stream().mapToDouble(Point::yMm).min().orElseThrow() - AROUND_MM;
        double maxY = outline.points().stream().mapToDouble(Point::yMm).max().orElseThrow() + AROUND_MM;
        lowX = minX;
        lowY = minY;
        nx = (int) Math.ceil((maxX - minX) / CELL_MM);
        ny = (int) Math.ceil((maxY - minY) / CELL_MM);
        faceMm = held.disc().heightMm() / 2;
        low = new double[nx * ny];
        high = new double[nx * ny];
        foreign = new boolean[nx * ny];
        barLow = new double[nx * ny];
        barHigh = new double[nx * ny];
        double keep = held.place().toolClearanceMm() + CELL_MM;
        for (int c = 0; c < low.length; c++) {
            low[c] = -faceMm;
            high[c] = faceMm;
            Point p = new Point(x(c), y(c));
            foreign[c] = !outline.contains(p) && outline.edgeDistanceMm(p) > keep;
            barLow[c] = Double.POSITIVE_INFINITY;
            barHigh[c] = Double.NEGATIVE_INFINITY;
        }
        held.bars().forEach(this::mark);
    }

    double x(int cell) {
        return lowX + (cell % nx + 0.5) * CELL_MM;
    }

    double y(int cell) {
        return lowY + (cell / nx + 0.5) * CELL_MM;
    }

    /** Column at a place of the disc, -1 outside the grid. */
    int cell(double x, double y) {
        int i = (int) Math.floor((x - lowX) / CELL_MM);
        int j = (int) Math.floor((y - lowY) / CELL_MM);
        return i >= 0 && j >= 0 && i < nx && j < ny ? j * nx + i : -1;
    }

    /** Whether a circle reaches beyond the grid, where the disc counts as whole. */
    boolean leaves(double x, double y, double radius) {
        return cell(x - radius, y - radius) < 0 || cell(x + radius, y + radius) < 0;
    }

    /** Takes a column away from one side down to a height of that side; answers the length removed. */
    double remove(int cell, int sign, double toHeight) {
        double before = high[cell] - low[cell];
        if (before <= 0) {
            return 0;
        }
        if (sign > 0) {
            high[cell] = Math.min(high[cell], toHeight);
        } else {
            low[cell] = Math.max(low[cell], -toHeight);
        }
        return before - Math.max(0, high[cell] - low[cell]);
    }

    /** Top of the column seen from a side, below the face where nothing is left. */
    double top(int cell, int sign) {
        if (high[cell] <= low[cell]) {
            return Double.NEGATIVE_INFINITY;
        }
        return sign > 0 ? high[cell] : -low[cell];
    }

    boolean barCut(int cell) {
        return barLow[cell] < barHigh[cell] && (high[cell] < barHigh[cell] || low[cell] > barLow[cell]);
    }

    /** Whether a point is still material; outside the grid it is within the faces. */
    boolean holds(double x, double y, double z) {
        int cell = cell(x, y);
        return cell < 0 ? Math.abs(z) < faceMm : z > low[cell] && z < high[cell];
    }

    private void mark(Bar bar) {
        for (int c = 0; c < low.length; c++) {
            double along = bar.along(x(c), y(c));
            double aside = bar.aside(x(c), y(c));
            if (along > bar.fromMm() && along < bar.toMm() && aside < WITHIN * bar.radiusMm()) {
                double half = WITHIN * Math.sqrt(bar.radiusMm() * bar.radiusMm() - aside * aside);
                barLow[c] = Math.min(barLow[c], bar.zMm() - half);
                barHigh[c] = Math.max(barHigh[c], bar.zMm() + half);
            }
        }
    }
}
