package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * A few points of every column from the table to the wall's upper end with their distances from the channel. Between two of them the
 * distance is at least half of what their distances leave of the way between them, because it changes by no more than that way.
 */
final class ColumnScan {
    private static final Piece[] PIECES = {
        Piece.COLLAR, Piece.SUBCRITICAL, Piece.CRITICAL, Piece.LEDGE, Piece.ROUND, Piece.WALL
    };
    /** A way along the surface is longer than its chord by no more than this: a quarter round is, by 1.11. */
    static final double BENT = 1.12;

    final Columns columns;
    final Bore bore;
    final Level[] nodes;
    final int marginNode;
    final double[] xyz;
    final double[] distance;

    ColumnScan(Columns columns, Bore bore) {
        this(columns, bore, nodes(columns.form));
        for (int k = 0; k < columns.count; k++) {
            scan(k);
        }
    }

    private ColumnScan(Columns columns, Bore bore, Level[] nodes) {
        this.columns = columns;
        this.bore = bore;
        this.nodes = nodes;
        int margin = 0;
        while (nodes[margin + 1].piece().ordinal() <= Piece.CRITICAL.ordinal()) {
            margin++;
        }
        marginNode = margin;
        xyz = new double[3 * nodes.length * columns.count];
        distance = new double[nodes.length * columns.count];
    }

    /** One column that can be moved, with the same nodes; empty until it is. */
    ColumnScan single() {
        return new ColumnScan(new Columns(columns.form, 1), bore, nodes);
    }

    /** Moves the only column. */
    void move(double azimuth) {
        columns.set(0, azimuth);
        scan(0);
    }

    private void scan(int k) {
        for (int i = 0; i < nodes.length; i++) {
            int v = k * nodes.length + i;
            columns.point(nodes[i], k, xyz, 3 * v);
            distance[v] = bore.distance(xyz[3 * v], xyz[3 * v + 1], xyz[3 * v + 2]);
        }
    }

    int last() {
        return nodes.length - 1;
    }

    double at(int k, int node) {
        return distance[k * nodes.length + node];
    }

    /** Where on its piece the way to a node begins. */
    double from(int node) {
        return node > 0 && nodes[node - 1].piece() == nodes[node].piece() ? nodes[node - 1].t() : 0;
    }

    /** No point of the way to a node from the one below it is nearer to the channel. */
    double bound(int k, int node) {
        int v = k * nodes.length + node;
        double dx = xyz[3 * v] - xyz[3 * v - 3];
        double dy = xyz[3 * v + 1] - xyz[3 * v - 2];
        double dz = xyz[3 * v + 2] - xyz[3 * v - 1];
        return (distance[v] + distance[v - 1] - BENT * Math.sqrt(dx * dx + dy * dy + dz * dz)) / 2;
    }

    /** The distance of a point of a column; the point is written. */
    double distance(Piece piece, double t, int k, double[] point) {
        columns.point(Level.of(columns.form, piece, t), k, point, 0);
        return bore.distance(point[0], point[1], point[2]);
    }

    private static Level[] nodes(Form form) {
        List<Level> nodes = new ArrayList<>();
        nodes.add(Level.of(form, Piece.COLLAR, 0));
        for (Piece piece : PIECES) {
            boolean there = (piece != Piece.LEDGE || form.ledge > 0) && (piece != Piece.ROUND || form.round > 0);
            int parts = piece == Piece.WALL ? (form.grooves.length > 0 ? 8 : 2) : piece == Piece.SUBCRITICAL ? 2 : 1;
            for (int k = 1; there && k <= parts; k++) {
                nodes.add(Level.of(form, piece, (double) k / parts));
            }
        }
        return nodes.toArray(Level[]::new);
    }
}
