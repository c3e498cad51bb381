package com.cuffline.milling.discroute;

import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.nesting.Outline;
import com.cuffline.milling.nesting.Point;
import com.cuffline.milling.proof.RayPieces;

/**
 * What is left of the disc around one part: columns along the disc's axis on a square grid, each with the pieces that still hold material. Around the grid the
 * disc counts as whole.
 */
final class DiscStock {
    static final double CELL_MM = 0.2;
    private static final double AROUND_MM = 4;
    private static final double SPECK_MM = 1e-6;

    final int nx;
    final int ny;
    final double lowX;
    final double lowY;
    final double faceMm;
    private final RayPieces columns;
    private final int[] lastLine;
    /** Columns that belong to other parts or to the web. */
    final boolean[] foreign;

    DiscStock(DiscPlace place, DiscLot disc) {
        Outline outline = place.outline();
        double minX = outline.points().stream().mapToDouble(Point::xMm).min().orElseThrow() - AROUND_MM;
        double maxX = outline.points().stream().mapToDouble(Point::xMm).max().orElseThrow() + AROUND_MM;
        double minY = outline.points().stream().mapToDouble(Point::yMm).min().orElseThrow() - AROUND_MM;
        double maxY = outline.points().stream().mapToDouble(Point::yMm).max().orElseThrow() + AROUND_MM;
        lowX = minX;
        lowY = minY;
        nx = (int) Math.ceil((maxX - minX) / CELL_MM);
        ny = (int) Math.ceil((maxY - minY) / CELL_MM);
        faceMm = disc.heightMm() / 2;
        columns = new RayPieces(nx * ny, ray -> -faceMm, faceMm, (from, to) -> to - from);
        lastLine = new int[nx * ny];
        foreign = new boolean[nx * ny];
        double keep = place.toolClearanceMm() + CELL_MM;
        for (int c = 0; c < foreign.length; c++) {
            Point p = new Point(x(c), y(c));
            foreign[c] = !outline.contains(p) && outline.edgeDistanceMm(p) > keep;
        }
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

    int column(double x) {
        return (int) Math.max(0, Math.min(nx - 1, Math.floor((x - lowX) / CELL_MM)));
    }

    int row(double y) {
        return (int) Math.max(0, Math.min(ny - 1, Math.floor((y - lowY) / CELL_MM)));
    }

    /** Takes away what lies between two heights of a column; answers the length removed. */
    double remove(int cell, double from, double to, int line) {
        double length = columns.remove(cell, from, to);
        lastLine[cell] = length > 0 ? line : lastLine[cell];
        return length;
    }

    /** Line of the program that last took something from the column at a place, 0 where none did. */
    int lastLine(double x, double y) {
        int cell = cell(x, y);
        return cell < 0 ? 0 : lastLine[cell];
    }

    /** Length of a column's material between two heights, counting only pieces longer than a limit; outside the grid the disc is whole. */
    double within(int cell, double from, double to, double least) {
        if (cell < 0) {
            double length = Math.min(to, faceMm) - Math.max(from, -faceMm);
            return length > least ? length : 0;
        }
        return columns.within(cell, from, to, least);
    }

    /** Whether a point is still material. */
    boolean holds(double x, double y, double z) {
        return within(cell(x, y), z, z + SPECK_MM, 0) > 0;
    }
}
