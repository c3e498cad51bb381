package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;

/**
 * One continuous spiral of a ball from the table to the top. Turns are spread over the profiles so that ball centres of neighbouring turns
 * are nowhere farther apart than the step, which bounds the cusp. Every point is exact: the ball is lowered onto the mesh along the
 * profile's normal. Where it would fall into the channel's opening it passes above the bridged profile, for there is nothing to cut. Points are added until
 * straight moves of all axes stay within the tolerance.
 */
final class Spiral {
    private static final double NODES_PER_TURN = 48;
    private static final int DEEPEST = 4;
    /** At the rims of the channel's opening the exact path jumps; there the ball hops. */
    private static final int DEEPEST_AT_EDGES = 6;

    private static final double EDGE_MM = 0.004;
    /** Where the line is steeper, the shaft is kept clear as well. */
    private static final double STEEP = 0.7;

    private static final double OVER_OPENING_MM = 0.3;
    private static final double HOP_MM = 0.4;
    private static final double BACK_OFF_MM = 0.4;
    private static final double LARGEST_SINK_MM = 0.35;
    private static final double LEAD_MM = 0.5;
    private static final double LEAD_TURNS = 1.0 / 12;
    private static final double FINISH_MM = 0.3;

    /** Centre of the ball in the machine, with the direction from the contact to it. */
    private record Node(double turns, double x, double y, double z, Vector3 normal, Vector3 out, boolean opening) {
        Node lifted() {
            return new Node(turns, x + HOP_MM * out.x(), y, z + HOP_MM * out.z(), normal, out, opening);
        }
    }

    private final Workpiece work;
    private final ProfileField field;
    private final DropCutter cutter;
    private final double toolRadius;
    private final double radius;
    private final double toleranceMm;
    /** Turns and profile levels between which the level rises evenly; turn 0 follows one whole turn at the start. */
    private final double[] turnStops;

    private final double[] levelStops;
    private final double marginTurns;
    private final double finishTurns;
    private final double[] scratch = new double[4];
    private double startDeg;

    /** @param inflateMm what the ball must keep away from the target */
    Spiral(Workpiece work, ProfileField field, double toolRadius, double inflateMm, double stepMm, double toleranceMm) {
        this.work = work;
        this.field = field;
        this.toolRadius = toolRadius;
        this.toleranceMm = toleranceMm;
        radius = toolRadius + inflateMm;
        cutter = work.cutter();
        turnStops = new double[2 * field.pieces() + 1];
        levelStops = new double[turnStops.length];
        for (int piece = 0; piece < field.pieces(); piece++) {
            int at = 2 * piece + 1;
            boolean round = piece == field.pieces() - 1 || field.endsInCorner(piece);
            turnStops[at] = turnStops[at - 1] + Math.max(1, Math.ceil(field.lengthMm(piece) / stepMm));
            turnStops[at + 1] = turnStops[at] + (round ? 1 : 0);
            levelStops[at] = piece + 1;
            levelStops[at + 1] = piece + 1;
        }
        marginTurns = turnStops[2 * field.marginPiece() + 2];
        boolean fillet = field.marginPiece() + 2 < field.pieces();
        finishTurns = fillet
                ? turnStops[2 * field.marginPiece() + 4] + Math.ceil(FINISH_MM / stepMm)
                : marginTurns + Math.ceil((FINISH_MM + radius) / stepMm);
    }

    /** Turns at which the chamfer above the margin line is done. */
    double finishTurns() {
        return Math.min(finishTurns, lastTurns());
    }

    double marginTurns() {
        return marginTurns;
    }

    double lastTurns() {
        return turnStops[turnStops.length - 1];
    }

    /** Goes to the start and runs in along the first turn. */
    void leadIn(PathPen pen, double feed) {
        Node first = node(-1 - LEAD_TURNS);
        MachinePosition wanted =
                new MachinePosition(first.x, first.y, first.z + LEAD_MM - toolRadius, aDeg(first.turns), 0);
        startDeg = pen.approach(wanted).a() - aDeg(first.turns);
        for (int i = 0; i <= 4; i++) {
            Node node = node(-1 - LEAD_TURNS + LEAD_TURNS * i / 4);
            pen.feed(position(node, LEAD_MM * (4 - i) / 4), feed);
        }
        cut(pen, feed, -1, 0);
    }

    /** Cuts on to a number of turns, from where the last cut ended. */
    void cut(PathPen pen, double feed, double from, double to) {
        int steps = (int) Math.max(1, Math.ceil((to - from) * NODES_PER_TURN));
        Node last = node(from);
        for (int i = 1; i <= steps; i++) {
            Node next = node(from + (to - from) * i / steps);
            between(pen, feed, last, next, 0);
            last = next;
        }
    }

    void leadOut(PathPen pen, double feed) {
        for (int i = 1; i <= 4; i++) {
            pen.feed(position(node(lastTurns() + LEAD_TURNS * i / 4), LEAD_MM * i / 4), feed);
        }
    }

    private void between(PathPen pen, double feed, Node a, Node b, int depth) {
        Node middle = node((a.turns + b.turns) / 2);
        double off = (middle.x - (a.x + b.x) / 2) * middle.normal.x()
                + (middle.y - (a.y + b.y) / 2) * middle.normal.y()
                + (middle.z - (a.z + b.z) / 2) * middle.normal.z();
        boolean mixed = a.opening != middle.opening || middle.opening != b.opening;
        boolean jumps = mixed || Math.abs(off) > EDGE_MM;
        if (depth < DEEPEST && Math.abs(off) > toleranceMm || jumps && depth < DEEPEST_AT_EDGES) {
            between(pen, feed, a, middle, depth + 1);
            between(pen, feed, middle, b, depth + 1);
            return;
        }
        if (jumps) {
            pen.feed(position(a.lifted(), 0), feed);
            pen.feed(position(b.lifted(), 0), feed);
        }
        pen.feed(position(b, 0), feed);
    }

    private MachinePosition position(Node node, double liftMm) {
        return new MachinePosition(node.x, node.y, node.z + liftMm - toolRadius, aDeg(node.turns), 0);
    }

    private Node node(double turns) {
        double profileLevel = level(turns);
        double aDeg = aDeg(turns);
        field.at(aDeg, profileLevel, scratch);
        double x = scratch[0];
        double z = scratch[1];
        double nx = -scratch[3];
        double nz = scratch[2];
        Station station = Station.at(aDeg);
        double y = station.centreY(work.centre, x);
        Vector3 out = station.direction(nx, nz);
        double sink = cutter.ball(station.part(x, y, z).plus(out.times(BACK_OFF_MM)), out, radius) + BACK_OFF_MM;
        boolean opening =
                sink < -LARGEST_SINK_MM || !work.region(cutter.triangle()).milled();
        double shift = opening ? Math.max(0, sink) + OVER_OPENING_MM : sink;
        x += shift * nx;
        z += shift * nz;
        Vector3 normal = new Vector3(nx, 0, nz);
        if (!opening) {
            Vector3 touched = Kinematics.toMachine(cutter.contact(), aDeg);
            normal = new Vector3(x, y, z).minus(touched).times(1 / radius);
        }
        if (nz < STEEP) {
            double above = cutter.ball(station.part(x, y, 0), station.direction(0, 1), radius);
            z = Math.max(z, above);
        }
        return new Node(turns, x, y, z, normal, new Vector3(nx, 0, nz), opening);
    }

    private double aDeg(double turns) {
        return startDeg + 360 * turns;
    }

    private double level(double turns) {
        int i = 1;
        while (i < turnStops.length - 1 && turns > turnStops[i]) {
            i++;
        }
        double width = turnStops[i] - turnStops[i - 1];
        double share = width > 0 ? Math.max(0, Math.min(1, (turns - turnStops[i - 1]) / width)) : 1;
        return levelStops[i - 1] + share * (levelStops[i] - levelStops[i - 1]);
    }
}
