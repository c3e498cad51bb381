package com.cuffline.abutmentdesign.solid;

import java.util.Arrays;

/**
 * The rim of the channel's opening as the exact curve in which the outer surface meets the upper bore. A point of it is found along a
 * line of the surface, and known by its place on the grid: azimuth, and row with the part of the way to the row above.
 */
final class RimCurve {
    /** Steps of a first look: small against a cell, large against rounding. */
    private static final double LOOK_ROWS = 1e-3;

    private static final double LOOK_RAD = 1e-5;
    /** Part of the tolerance below which a first look is enough; it takes the surface as plane, over a few micrometres. */
    private static final double SURELY_LESS = 0.2;

    private static final int MOST_DOUBLINGS = 6;
    private static final double[] MIDDLE = {0.5};
    private static final double[] QUARTERS = {0.5, 0.25, 0.75};

    private final OuterGrid grid;
    private final Bore bore;
    private final Triangles mesh;
    private final Columns column;
    private final double[] parts;
    private final int ways;
    private double[] azimuths = new double[256];
    private double[] rows = new double[256];

    /** The point looked at last, and its place. */
    private final double[] point = new double[3];

    private double azimuth;
    private double row;

    RimCurve(OuterGrid grid, Bore bore, Triangles mesh) {
        this.grid = grid;
        this.bore = bore;
        this.mesh = mesh;
        boolean grooved = grid.columns.form.grooves.length > 0;
        parts = grooved ? QUARTERS : MIDDLE;
        ways = grooved ? 2 : 1;
        column = new Columns(grid.columns.form, 1);
        column.closeAt(grid.columns.apex());
        column.set(0, 0);
    }

    /** Finds the point on column j between a row and the row above it, given the distances from the bore there, of unlike sign. */
    void findOnColumn(int below, int j, double low, double high) {
        Rooting.root(below, below + 1, low, high, at -> distance(grid.columns.phi[j], at));
    }

    /** Finds the point on a row between column j and the next. */
    void findOnRow(int onRow, int j, double here, double there) {
        double to = j + 1 == grid.n ? 2 * Math.PI : grid.columns.phi[j + 1];
        Rooting.root(grid.columns.phi[j], to, here, there, at -> distance(at, onRow));
    }

    /** The point found last as a vertex of the rim. */
    int vertex() {
        int vertex = mesh.rimVertex(point[0], point[1], point[2]);
        place(vertex, azimuth, row);
        return vertex;
    }

    /** Moves a point of the grid onto a vertex of the rim. */
    void move(int node, int vertex) {
        mesh.moveToRim(node, mesh.x(vertex), mesh.y(vertex), mesh.z(vertex));
        int at = mesh.placeOnRim(vertex);
        place(node, azimuths[at], rows[at]);
    }

    private void place(int vertex, double azimuthRad, double rowWithPart) {
        int at = mesh.placeOnRim(vertex);
        if (at >= rows.length) {
            azimuths = Arrays.copyOf(azimuths, 2 * at);
            rows = Arrays.copyOf(rows, 2 * at);
        }
        azimuths[at] = azimuthRad;
        rows[at] = rowWithPart;
    }

    /**
     * How far the rim stands off an edge between two vertices of it: the first distance above the tolerance, with the point there found, else
     * the largest. Looked for beside the middle, across the edge on the surface; on a grooved wall, where the rim may wind within one edge,
     * beside the quarters too, and lengthways. Infinite where no point of the rim was found.
     */
    double findOff(int from, int to, double tolerance) {
        double largest = 0;
        for (double part : parts) {
            for (int way = 0; way < ways && !(largest > tolerance); way++) {
                largest = Math.max(largest, off(from, to, part, way > 0, tolerance));
            }
        }
        return largest;
    }

    /** Beside a part of the edge; a small share of the tolerance is a first look. */
    private double off(int from, int to, double part, boolean lengthways, double tolerance) {
        int p = mesh.placeOnRim(from);
        int q = mesh.placeOnRim(to);
        double turn = azimuths[q] - azimuths[p];
        turn -= 2 * Math.PI * Math.rint(turn / (2 * Math.PI));
        double rise = rows[q] - rows[p];
        double start = azimuths[p] + turn * part;
        double level = rows[p] + rise * part;
        double here = distance(start, level);
        double x = point[0];
        double y = point[1];
        double z = point[2];

        double step = level - Math.floor(level) < 0.5 ? LOOK_ROWS : -LOOK_ROWS;
        double there = distance(start, level + step);
        double riseMm = Math.abs(rise) * away(x, y, z) / LOOK_ROWS;
        boolean upright = Math.abs(turn) * Math.sqrt(x * x + y * y) < riseMm;
        boolean alongRow = upright != lengthways;
        if (alongRow) {
            step = LOOK_RAD;
            there = distance(start + step, level);
        }
        double steps = here / (here - there);
        point[0] = x + (point[0] - x) * steps;
        point[1] = y + (point[1] - y) * steps;
        point[2] = z + (point[2] - z) * steps;
        double seen = Math.sqrt(mesh.squaredFromEdge(from, to, point));
        if (seen < SURELY_LESS * tolerance) {
            return seen;
        }
        Rooting.Distance way = alongRow ? s -> distance(start + s, level) : s -> distance(start, level + s);
        boolean found = found(here, steps * step, way);
        if (lengthways && !(found && mesh.besideEdge(from, to, point))) {
            return 0;
        }
        return found ? Math.sqrt(mesh.squaredFromEdge(from, to, point)) : Double.POSITIVE_INFINITY;
    }

    /** Follows a way from its begin until the other side of the bore is reached, and back to the rim. */
    private static boolean found(double here, double guess, Rooting.Distance way) {
        double to = guess;
        double there = way.at(to);
        for (int k = 0; !(Math.abs(there) < Rooting.CLOSE_MM) && here < 0 == there < 0; k++) {
            if (k == MOST_DOUBLINGS || !Double.isFinite(to)) {
                return false;
            }
            to *= k == 0 ? 1.1 : 2;
            there = way.at(to);
        }
        if (!(Math.abs(there) < Rooting.CLOSE_MM)) {
            Rooting.root(0, to, here, there, way);
        }
        return true;
    }

    /** Moves the point to a place; its distance from the bore. */
    private double distance(double azimuthRad, double rowWithPart) {
        azimuth = azimuthRad;
        row = Math.max(grid.marginRow, Math.min(grid.rows, rowWithPart));
        int below = Math.min((int) row, grid.rows - 1);
        double from = grid.partAtRow(below);
        double t = from + (row - below) * (grid.partAtNext(below) - from);
        if (azimuth != column.phi[0]) {
            column.set(0, azimuth);
        }
        column.point(Level.of(grid.columns.form, grid.pieceAbove(below), t), 0, point, 0);
        return bore.upper(point[0], point[1], point[2]);
    }

    private double away(double x, double y, double z) {
        double dx = point[0] - x;
        double dy = point[1] - y;
        double dz = point[2] - z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
