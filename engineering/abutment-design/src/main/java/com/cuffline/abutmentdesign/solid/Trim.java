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
    private final Rooting rooting;
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
    private final double[] snapTo;
    private final int[] polygon = new int[8];

    Trim(OuterGrid grid, Bore bore, Triangles mesh, double snapMm) {
        this.grid = grid;
        this.mesh = mesh;
        this.snap = snapMm;
        rooting = new Rooting(grid, bore);
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
        snapTo = new double[3 * snapAt.length];
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
                    rooting.alongColumn(row, j, distance[here], distance[above]);
                    onColumn[slot(row, j)] = crossing(here, above);
                }
                int beside = grid.node(row, grid.next(j));
                if (side[here] != side[beside]) {
                    rooting.alongRow(row, j, distance[here], distance[beside]);
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
        double[] p = rooting.point;
        double toA = away(a, p);
        double toB = away(b, p);
        near(toA <= toB ? a : b, Math.min(toA, toB), p);
        return mesh.rimVertex(p[0], p[1], p[2]);
    }

    private double away(int node, double[] p) {
        double dx = p[0] - grid.xyz[3 * node];
        double dy = p[1] - grid.xyz[3 * node + 1];
        double dz = p[2] - grid.xyz[3 * node + 2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Only the nearer end of a short edge may move to a crossing, or both would meet there. */
    private void near(int node, double away, double[] p) {
        int k = node - firstRow * grid.n;
        if (away < snapAt[k] && node != grid.apex() && node >= (grid.marginRow + 1) * grid.n) {
            snapAt[k] = away;
            System.arraycopy(p, 0, snapTo, 3 * k, 3);
        }
    }

    private void snap() {
        for (int k = 0; k < snapAt.length; k++) {
            if (snapAt[k] < snap) {
                int node = k + firstRow * grid.n;
                side[node] = ON;
                mesh.moveToRim(node, snapTo[3 * k], snapTo[3 * k + 1], snapTo[3 * k + 2]);
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
            boolean anyOut = side[a] == OUT || side[b] == OUT || side[c] == OUT || side[d] == OUT;
            if (anyOut) {
                int m = corner(0, a, b, onRow[slot(row, j)]);
                m = corner(m, b, c, onColumn[slot(row, next)]);
                m = last ? m : corner(m, c, d, onRow[slot(row + 1, j)]);
                m = corner(m, d, a, onColumn[slot(row, j)]);
                fan(m);
            }
        }
    }

    /** Adds a corner, and the crossing on the edge to the one after it, to the polygon. */
    private int corner(int size, int from, int to, int crossing) {
        int m = size;
        if (side[from] != IN) {
            polygon[m++] = from;
        }
        boolean crosses = side[from] == OUT && side[to] == IN || side[from] == IN && side[to] == OUT;
        if (crosses) {
            polygon[m++] = crossing;
        }
        return m;
    }

    /** Cuts ears off the polygon, always at the shortest chord. */
    private void fan(int size) {
        int m = size;
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
            rimTriangle(polygon[(ear + m - 1) % m], polygon[ear], polygon[(ear + 1) % m]);
            System.arraycopy(polygon, ear + 1, polygon, ear, m - ear - 1);
            m--;
        }
        if (m == 3) {
            rimTriangle(polygon[0], polygon[1], polygon[2]);
        }
    }

    private void rimTriangle(int a, int b, int c) {
        mesh.triangle(a, b, c);
        mesh.rimEdge(a, b);
        mesh.rimEdge(b, c);
        mesh.rimEdge(c, a);
    }
}
