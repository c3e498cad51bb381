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
    private final StraightWall wall;
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
        wall = new StraightWall(bore);
        this.xyz = xyz;
        distance = new double[nodes.length * columns.count];
    }

    /** The same points with their distances from another channel. */
    ColumnScan of(Bore other) {
        ColumnScan same = new ColumnScan(columns, other, nodes, xyz);
        for (int k = 0; k < columns.count; k++) {
            for (int v = k * nodes.length + marginNode; v < (k + 1) * nodes.length; v++) {
                same.distance[v] = other.distance(xyz[3 * v], xyz[3 * v + 1], xyz[3 * v + 2]);
            }
        }
        return same;
    }

    /**
     * No point of a column at or below the margin line is nearer to the channel. The emergence's profile stays between the radii of collar
     * and margin line: its shape is between 0 and 1, and the fillet within its tangents. Nothing of an upright channel is nearer to
     * the axis than its widest bore reaches, and before the mitre nothing is nearer to the bent one (see {@link Bore#distance}).
     */
    double belowMarginBound() {
        double base = columns.form.plan.base().radiusMm();
        double least = base;
        for (int k = 0; k < columns.count; k++) {
            double out = Math.max(base, columns.radius[k]);
            double in = Math.min(base, columns.radius[k]);
            least = Math.min(least, in);
            if (bore.bent && (isBeyondMitre(k, out) || isBeyondMitre(k, in))) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return least - bore.widestRadius();
    }

    private boolean isBeyondMitre(int k, double radius) {
        return bore.beyondMitre(radius * columns.cos[k], radius * columns.sin[k], columns.height[k]) > 0;
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

    /** The same for the whole of a piece of one way, closer, by one more point in its middle. */
    double boundByMiddle(int k, int node, double[] point) {
        int v = k * nodes.length + node;
        double middle = distance(nodes[node].piece(), 0.5, k, point);
        double lower = distance[v - 1] + middle - BENT * fromNode(v - 1, point);
        double upper = distance[v] + middle - BENT * fromNode(v, point);
        return Math.min(lower, upper) / 2;
    }

    private double fromNode(int v, double[] point) {
        double dx = point[0] - xyz[3 * v];
        double dy = point[1] - xyz[3 * v + 1];
        double dz = point[2] - xyz[3 * v + 2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
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

    /** A part of a straight wall, beside the channel as close as is enough; good until the next one is asked for. */
    StraightWall wall(int k, double from, double to, double enoughMm) {
        return wall.of(xyz, 3 * (k * nodes.length + nodes.length - 2), from, to, enoughMm);
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

    private static int parts(Form form, Piece piece) {
        return switch (piece) {
            case WALL -> form.grooves.length > 0 ? 8 : 1;
            case SUBCRITICAL -> form.plan.emergence().bulge() == 0 ? 1 : 2;
            default -> 1;
        };
    }
}
