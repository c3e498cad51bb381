package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few points of every column from the table to the wall's upper end with their distances from the channel. Between two of them the
 * distance is at least half of what their distances leave of the way between them, because it changes by no more than that way.
 */
final class ColumnScan {
    private static final Piece[] PIECES = {
        Piece.COLLAR, Piece.FILLET, Piece.SUBCRITICAL, Piece.CRITICAL, Piece.LEDGE, Piece.ROUND, Piece.WALL
    };
    /** A way along the surface is longer than its chord by no more than this: a quarter round is, by 1.11. */
    private static final double BENT = 1.12;

    private static final int KEPT_LEVELS = 64;

    private boolean complete;

    final Columns columns;
    final Bore bore;
    final Level[] nodes;
    final int marginNode;
    /** Whether the wall runs straight from the last node but one to the last. */
    final boolean straightWall;

    private final boolean straightEmergence;
    final double[] xyz;
    final double[] distance;
    private final @Nullable Level[] levels = new Level[KEPT_LEVELS];

    ColumnScan(Columns columns, Bore bore) {
        this(columns, bore, nodes(columns.form));
        for (int k = 0; k < columns.count; k++) {
            scan(k, marginNode, nodes.length);
        }
    }

    private ColumnScan(Columns columns, Bore bore, Level[] nodes) {
        this(columns, bore, nodes, new double[3 * nodes.length * columns.count]);
    }

    private ColumnScan(Columns columns, Bore bore, Level[] nodes, double[] xyz) {
        this.columns = columns;
        this.bore = bore;
        this.nodes = nodes;
        int margin = 0;
        while (nodes[margin + 1].piece().ordinal() <= Piece.CRITICAL.ordinal()) {
            margin++;
        }
        marginNode = margin;
        straightWall = columns.form.grooves.length == 0;
        straightEmergence = columns.form.plan.emergence().bulge() == 0;
        this.xyz = xyz;
        distance = new double[nodes.length * columns.count];
    }

    /** The same points with their distances from another channel. */
    ColumnScan of(Bore other) {
        completed();
        ColumnScan same = new ColumnScan(columns, other, nodes, xyz);
        for (int v = 0; v < same.distance.length; v++) {
            same.distance[v] = other.distance(xyz[3 * v], xyz[3 * v + 1], xyz[3 * v + 2]);
        }
        same.complete = true;
        return same;
    }

    /** One column that can be moved, with the same nodes; empty until it is. */
    ColumnScan single() {
        return new ColumnScan(new Columns(columns.form, 1), bore, nodes);
    }

    /** Moves the only column; below the margin line its nodes stay unknown. */
    void moveAboveMargin(double azimuth) {
        columns.set(0, azimuth);
        scan(0, marginNode, nodes.length);
    }

    /** Moves the only column. */
    void move(double azimuth) {
        columns.set(0, azimuth);
        scan(0, 0, nodes.length);
    }

    /** Looks at the nodes below the margin line too, which a side opening does not need. */
    void completed() {
        for (int k = 0; k < columns.count && !complete; k++) {
            scan(k, 0, marginNode);
        }
        complete = true;
    }

    private void scan(int k, int from, int to) {
        for (int i = from; i < to; i++) {
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
        return (distance[v] + distance[v - 1] - BENT * wayMm(k, node)) / 2;
    }

    /** The distance of a point of a column; the point is written. */
    double distance(Piece piece, double t, int k, double[] point) {
        if (straightWall && piece == Piece.WALL) {
            int v = 3 * (k * nodes.length + nodes.length - 2);
            point[0] = xyz[v] + t * (xyz[v + 3] - xyz[v]);
            point[1] = xyz[v + 1] + t * (xyz[v + 4] - xyz[v + 1]);
            point[2] = xyz[v + 2] + t * (xyz[v + 5] - xyz[v + 2]);
        } else {
            columns.point(level(piece, t), k, point, 0);
        }
        return bore.distance(point[0], point[1], point[2]);
    }

    /** Many columns are asked for the same levels, one after another. */
    private Level level(Piece piece, double t) {
        int at = Long.hashCode(Double.doubleToRawLongBits(t)) * 31 + piece.ordinal() & KEPT_LEVELS - 1;
        Level kept = levels[at];
        if (kept == null || kept.piece() != piece || kept.t() != t) {
            kept = Level.of(columns.form, piece, t);
            levels[at] = kept;
        }
        return kept;
    }

    /** Whether a piece runs in the plane through the implant axis, straight or as one arc: its nearest point to a circle about that axis is known. */
    boolean runsUpright(Piece piece) {
        return piece == Piece.COLLAR
                || piece == Piece.FILLET
                || piece == Piece.CRITICAL
                || (piece == Piece.SUBCRITICAL && straightEmergence);
    }

    /** Whether the channel is an upright one for the straight way to a node from the one below it. */
    boolean upright(int k, int node) {
        int v = 3 * (k * nodes.length + node);
        return bore.uprightAt(xyz[v - 3], xyz[v - 2], xyz[v - 1]) && bore.uprightAt(xyz[v], xyz[v + 1], xyz[v + 2]);
    }

    /** Where the way to a node from the one below it reaches a height, were it straight; beyond its ends where it does not. */
    double whereAt(int k, int node, double height) {
        int v = 3 * (k * nodes.length + node);
        return from(node) + (nodes[node].t() - from(node)) * (height - xyz[v - 1]) / (xyz[v + 2] - xyz[v - 1]);
    }

    /** Where the straight way or the arc to a node in the plane of the implant axis comes nearest to a circle about that axis. */
    double nearestTo(int k, int node, double radius, double height) {
        if (nodes[node].piece() == Piece.FILLET) {
            return columns.fillet.nearestTo(columns, k, radius, height);
        }
        int v = 3 * (k * nodes.length + node);
        double r = Math.sqrt(xyz[v - 3] * xyz[v - 3] + xyz[v - 2] * xyz[v - 2]);
        double dr = Math.sqrt(xyz[v] * xyz[v] + xyz[v + 1] * xyz[v + 1]) - r;
        double dz = xyz[v + 2] - xyz[v - 1];
        double part = ((radius - r) * dr + (height - xyz[v - 1]) * dz) / (dr * dr + dz * dz);
        return from(node) + (nodes[node].t() - from(node)) * part;
    }

    double wayMm(int k, int node) {
        int v = 3 * (k * nodes.length + node);
        double dx = xyz[v] - xyz[v - 3];
        double dy = xyz[v + 1] - xyz[v - 2];
        double dz = xyz[v + 2] - xyz[v - 1];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Part of a straight wall at which it passes nearest to the implant axis. */
    double nearestToAxis(int k) {
        int v = 3 * (k * nodes.length + nodes.length - 2);
        double dx = xyz[v + 3] - xyz[v];
        double dy = xyz[v + 4] - xyz[v + 1];
        double squared = dx * dx + dy * dy;
        return squared > 0 ? -(xyz[v] * dx + xyz[v + 1] * dy) / squared : 0;
    }

    private static Level[] nodes(Form form) {
        List<Level> nodes = new ArrayList<>();
        nodes.add(Level.of(form, Piece.COLLAR, 0));
        for (Piece piece : PIECES) {
            boolean there = (piece != Piece.FILLET || CollarRound.tangentMm(form.plan) > 0)
                    && (piece != Piece.LEDGE || form.ledge > 0)
                    && (piece != Piece.ROUND || form.round > 0);
            for (int k = 1; there && k <= parts(form, piece); k++) {
                nodes.add(Level.of(form, piece, (double) k / parts(form, piece)));
            }
        }
        return nodes.toArray(Level[]::new);
    }

    /** Part of a straight wall at which it passes nearest to the axis of the bent part. */
    double nearestToBentAxis(int k) {
        int v = 3 * (k * nodes.length + nodes.length - 2);
        return bore.nearestToBentAxis(
                xyz[v], xyz[v + 1], xyz[v + 2], xyz[v + 3] - xyz[v], xyz[v + 4] - xyz[v + 1], xyz[v + 5] - xyz[v + 2]);
    }

    /** Least distance of two points of a straight wall, each from one of the two cylinders as if it were endless. */
    double fromWholeCylinders(int k, double onePart, double otherPart) {
        int v = 3 * (k * nodes.length + nodes.length - 2);
        double x = xyz[v] + onePart * (xyz[v + 3] - xyz[v]);
        double y = xyz[v + 1] + onePart * (xyz[v + 4] - xyz[v + 1]);
        double upright = Math.sqrt(x * x + y * y) - bore.upperRadius;
        double bent = !bore.bent
                ? upright
                : bore.acrossBent(
                        xyz[v] + otherPart * (xyz[v + 3] - xyz[v]),
                        xyz[v + 1] + otherPart * (xyz[v + 4] - xyz[v + 1]),
                        xyz[v + 2] + otherPart * (xyz[v + 5] - xyz[v + 2]));
        double lower = bore.stepped && bore.lowerRadius > bore.upperRadius
                ? upright - bore.lowerRadius + bore.upperRadius
                : upright;
        return Math.min(lower, bent);
    }

    /**
     * Whether a part of a straight wall is farther from the channel for certain: beyond the reach of the step from the one bore that is
     * there, within it from the wider one, as if they were endless.
     */
    boolean isFarther(int k, double from, double to, double mm) {
        double low = from;
        double high = from;
        if (bore.stepped) {
            low = Math.max(from, Math.min(to, whereAt(k, last(), bore.step - mm)));
            high = Math.max(from, Math.min(to, whereAt(k, last(), bore.step + mm)));
        }
        double nearest = nearestToAxis(k);
        boolean upright = (low <= from || fromAxis(k, nearest, from, low) - bore.lowerRadius >= mm)
                && (high <= low || fromAxis(k, nearest, low, high) - Math.max(bore.lowerRadius, bore.upperRadius) >= mm)
                && (high >= to || bore.lowerOnly || fromAxis(k, nearest, high, to) - bore.upperRadius >= mm);
        if (!upright || !bore.bent) {
            return upright;
        }
        double t = Math.max(from, Math.min(to, nearestToBentAxis(k)));
        int v = 3 * (k * nodes.length + nodes.length - 2);
        return bore.acrossBent(
                        xyz[v] + t * (xyz[v + 3] - xyz[v]),
                        xyz[v + 1] + t * (xyz[v + 4] - xyz[v + 1]),
                        xyz[v + 2] + t * (xyz[v + 5] - xyz[v + 2]))
                >= mm;
    }

    /** Least distance of a part of a straight wall from the implant axis. */
    private double fromAxis(int k, double nearest, double from, double to) {
        double t = Math.max(from, Math.min(to, nearest));
        int v = 3 * (k * nodes.length + nodes.length - 2);
        double x = xyz[v] + t * (xyz[v + 3] - xyz[v]);
        double y = xyz[v + 1] + t * (xyz[v + 4] - xyz[v + 1]);
        return Math.sqrt(x * x + y * y);
    }

    private static int parts(Form form, Piece piece) {
        return switch (piece) {
            case WALL -> form.grooves.length > 0 ? 8 : 1;
            case SUBCRITICAL -> form.plan.emergence().bulge() == 0 ? 1 : 2;
            default -> 1;
        };
    }
}
