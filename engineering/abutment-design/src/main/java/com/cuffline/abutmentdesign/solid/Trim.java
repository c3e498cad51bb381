package com.cuffline.abutmentdesign.solid;

import java.util.Arrays;

/**
 * Cuts the channel's upper opening out of the outer grid.
 *
 * <p>A point of the grid lies outside the bore, inside, or on it. Where an edge changes sides it is followed on the exact surface
 * to the bore, so every rim point lies on both. A grid point nearer than the snap distance to such a crossing moves there along
 * the edge, which keeps slivers away. What remains of each cell is a polygon of at most six corners. The rim is the border of
 * what remains; anything but one closed loop has no answer.
 */
final class Trim {
    private static final byte OUT = 0;
    private static final byte IN = 1;
    private static final byte ON = 2;

    private final OuterGrid grid;
    private final Triangles mesh;
    private final double snap;
    private final RimCurve rim;
    private final double tolerance;
    private final double[] distance;
    private final byte[] side;
    /**
     * First row that is cut; rows below it are whole. Two below the first point inside the bore, for points of the row between may move
     * onto the rim, and then their edges below belong to it.
     */
    final int firstRow;

    private final int[] onColumn;
    private final int[] onRow;
    private final double[] snapAt;
    private final int[] snapTo;
    private double rimError;
    private int corners;
    private final int[] polygon = new int[8];
    /** Whether the edge from a corner of the polygon to the next is one of the rim. */
    private final boolean[] open = new boolean[8];

    Trim(OuterGrid grid, Bore bore, Triangles mesh, double snapMm, double toleranceMm) {
        this.grid = grid;
        this.mesh = mesh;
        this.snap = snapMm;
        rim = new RimCurve(grid, bore, mesh);
        tolerance = toleranceMm;
        int nodes = grid.apex() + 1;
        distance = new double[nodes];
        side = new byte[nodes];
        int first = grid.rows;
        int from = grid.marginRow * grid.n;
        double[] xyz = grid.xyz;
        for (int v = nodes - 1; v >= from; v--) {
            distance[v] = bore.upper(xyz[3 * v], xyz[3 * v + 1], xyz[3 * v + 2]);
            if (distance[v] < 0) {
                side[v] = IN;
                first = Math.min(first, v / grid.n);
            }
        }
        firstRow = Math.max(grid.marginRow, Math.min(first, grid.rows) - 2);
        int zone = (grid.rows - firstRow + 1) * grid.n;
        onColumn = new int[zone];
        onRow = new int[zone];
        Arrays.fill(onColumn, -1);
        Arrays.fill(onRow, -1);
        snapAt = new double[nodes - firstRow * grid.n];
        Arrays.fill(snapAt, snapMm);
        snapTo = new int[snapAt.length];
    }

    /** Whether the margin line itself is cut. */
    boolean cutsMargin() {
        for (int j = 0; j < grid.n; j++) {
            if (side[grid.node(grid.marginRow, j)] == IN) {
                return true;
            }
        }
        return false;
    }

    /** Column whose point at the margin is cut deepest. */
    int deepestAtMargin() {
        int deepest = 0;
        for (int j = 1; j < grid.n; j++) {
            deepest =
                    distance[grid.node(grid.marginRow, j)] < distance[grid.node(grid.marginRow, deepest)] ? j : deepest;
        }
        return deepest;
    }

    double distanceAtMargin(int j) {
        return distance[grid.node(grid.marginRow, j)];
    }

    /** Finds all crossings; after it the cells can be cut. */
    void cross() {
        for (int row = firstRow; row < grid.rows; row++) {
            for (int j = 0; j < grid.n; j++) {
                int here = grid.node(row, j);
                int above = grid.node(row + 1, j);
                if (side[here] != side[above]) {
                    rim.findOnColumn(row, j, distance[here], distance[above]);
                    onColumn[slot(row, j)] = crossing(here, above);
                }
                int beside = grid.node(row, grid.next(j));
                if (side[here] != side[beside]) {
                    rim.findOnRow(row, j, distance[here], distance[beside]);
                    onRow[slot(row, j)] = crossing(here, beside);
                }
            }
        }
        snap();
    }

    private int slot(int row, int j) {
        return (row - firstRow) * grid.n + j;
    }

    private int crossing(int a, int b) {
        int vertex = rim.vertex();
        double toA = mesh.squaredDistance(a, vertex);
        double toB = mesh.squaredDistance(b, vertex);
        near(toA <= toB ? a : b, Math.sqrt(Math.min(toA, toB)), vertex);
        return vertex;
    }

    /** Only the nearer end of a short edge may move to a crossing, or both would meet there. */
    private void near(int node, double away, int crossing) {
        int k = node - firstRow * grid.n;
        if (away < snapAt[k] && node != grid.apex() && node >= (grid.marginRow + 1) * grid.n) {
            snapAt[k] = away;
            snapTo[k] = crossing;
        }
    }

    private void snap() {
        for (int k = 0; k < snapAt.length; k++) {
            if (snapAt[k] < snap) {
                int node = k + firstRow * grid.n;
                side[node] = ON;
                rim.move(node, snapTo[k]);
            }
        }
    }

    /** Adds what remains of the cells between a row and the row above it; only for rows from the first one on. */
    void cut(int row) {
        boolean last = row + 1 == grid.rows;
        for (int j = 0; j < grid.n; j++) {
            int next = grid.next(j);
            int a = grid.node(row, j);
            int b = grid.node(row, next);
            int c = grid.node(row + 1, next);
            int d = grid.node(row + 1, j);
            if (!last && side[a] == OUT && side[b] == OUT && side[c] == OUT && side[d] == OUT) {
                mesh.quad(a, b, c, d);
                continue;
            }
            if (remains(row, j)) {
                corners = 0;
                corner(a, b, onRow[slot(row, j)], row - 1, j);
                corner(b, c, onColumn[slot(row, next)], row, next);
                if (!last) {
                    corner(c, d, onRow[slot(row + 1, j)], row + 1, j);
                }
                corner(d, a, onColumn[slot(row, j)], row, j == 0 ? grid.n - 1 : j - 1);
                fan();
            }
        }
    }

    /** Whether anything of a cell is left. */
    private boolean remains(int row, int j) {
        int next = grid.next(j);
        return side[grid.node(row, j)] == OUT
                || side[grid.node(row, next)] == OUT
                || side[grid.node(row + 1, next)] == OUT
                || side[grid.node(row + 1, j)] == OUT;
    }

    /**
     * Adds a corner, and the crossing on the edge to the one after it, to the polygon. An edge between points of the rim is open where the
     * bore lies beyond it, or the cell beside, of which nothing is left.
     */
    private void corner(int from, int to, int crossing, int besideRow, int besideColumn) {
        if (side[from] != IN) {
            polygon[corners] = from;
            open[corners++] =
                    side[from] == ON && (side[to] == IN || side[to] == ON && !remains(besideRow, besideColumn));
        }
        boolean crosses = side[from] == OUT && side[to] == IN || side[from] == IN && side[to] == OUT;
        if (crosses) {
            polygon[corners] = crossing;
            open[corners++] = side[to] == IN;
        }
    }

    /** Cuts ears off the polygon, always at the shortest chord. */
    private void fan() {
        int m = corners;
        while (m > 3) {
            int ear = 0;
            double shortest = Double.MAX_VALUE;
            for (int i = 0; i < m; i++) {
                double chord = mesh.squaredDistance(polygon[(i + m - 1) % m], polygon[(i + 1) % m]);
                if (chord < shortest) {
                    shortest = chord;
                    ear = i;
                }
            }
            int before = (ear + m - 1) % m;
            divided(polygon[before], polygon[ear], polygon[(ear + 1) % m], open[before], open[ear], false);
            open[before] = false;
            System.arraycopy(polygon, ear + 1, polygon, ear, m - ear - 1);
            System.arraycopy(open, ear + 1, open, ear, m - ear - 1);
            m--;
        }
        if (m == 3) {
            divided(polygon[0], polygon[1], polygon[2], open[0], open[1], open[2]);
        }
    }

    /** Adds a triangle, in parts where an open edge stands off the exact rim by more than the tolerance. */
    private void divided(int a, int b, int c, boolean ab, boolean bc, boolean ca) {
        if (ab && divides(a, b, c, bc, ca) || bc && divides(b, c, a, ca, ab) || ca && divides(c, a, b, ab, bc)) {
            return;
        }
        mesh.triangle(a, b, c);
        mesh.rimEdge(a, b);
        mesh.rimEdge(b, c);
        mesh.rimEdge(c, a);
    }

    private boolean divides(int a, int b, int c, boolean bc, boolean ca) {
        double off = rim.findOff(a, b, tolerance);
        int between = off > tolerance && off < Double.POSITIVE_INFINITY ? rim.vertex() : -1;
        if (between < 0 || !mesh.divides(a, between, b, c)) {
            rimError = Math.max(rimError, off);
            return false;
        }
        divided(a, between, c, true, false, ca);
        divided(between, b, c, true, bc, false);
        return true;
    }

    /** Largest distance of the exact rim from its edges; infinite where it was not found. */
    double rimErrorMm() {
        return rimError;
    }
}
