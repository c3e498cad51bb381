package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;

/**
 * One continuous spiral of a ball over the pieces of a field of profiles. Turns are spread over the profiles so that ball centres of
 * neighbouring turns are nowhere farther apart than the step, which bounds the cusp. Every point is exact: the ball is lowered onto the
 * solid along the profile's normal. Points are added until straight moves of all axes stay within the tolerance; where a straight move
 * would still cut in, the tool is lifted out and set down again behind.
 */
final class Spiral {
    private static final double NODES_PER_TURN = 36;
    /** In corners, where the ball crosses the facets of the mesh aslant. */
    private static final double CORNER_NODES_PER_TURN = 72;

    private static final int DEEPEST = 5;
    private static final double EDGE_MM = 0.004;
    /** A kink beside the middle goes deeper than the middle tells; inward less is allowed. */
    private static final double INWARD = 0.6;
    /** Straight moves over the channel's opening need not be close. */
    private static final double LID_TOLERANCE = 5;
    /** Where the line is steeper, the shaft is kept clear as well. */
    private static final double STEEP = 0.7;
    /** Steepest direction from which the ball comes on the clamp's side; farther down the clamp is in its way. */
    private static final double LEAST_X = -0.5;

    private static final double INTO_OPENING_MM = 0.1;
    private static final double BACK_OFF_MM = 0.4;
    private static final double OBSTRUCTED_MM = 0.5;
    private static final double LONGEST_MM = 0.2;
    /** Where the contact's direction turns more between two nodes, more nodes are set. */
    private static final double SMOOTH = 0.95;

    private static final double BEND_MM = 0.03;
    /** The ball never goes straight over a jump of the path of this size, mm. */
    private static final double SUDDEN_MM = 0.12;

    private static final double LEAD_MM = 0.5;
    private static final double LEAD_TURNS = 1.0 / 12;

    /** Centre of the ball in the machine, with the direction from the contact to it. */
    private record Node(double turns, double x, double y, double z, Vector3 normal, boolean lid) {
        double way(Node other) {
            double dx = other.x - x;
            double dy = other.y - y;
            double dz = other.z - z;
            return Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }

    private final Workpiece work;
    private final ProfileField field;
    private final DropCutter cutter;
    private final double toolRadius;
    private final double radius;
    private final double toleranceMm;
    private final double nodesPerTurn;
    /** Turns and profile levels between which the level rises evenly; turn 0 follows one whole turn at the start. */
    private final double[] turnStops;

    private final double[] levelStops;
    private final double[] scratch = new double[4];
    private double startDeg;

    /**
     * @param inflateMm what the ball must keep away from the target
     * @param rings whether the ball goes once round at the end of every piece; it always does at the last
     */
    Spiral(Workpiece work, ProfileField field, Ball ball, double stepMm, double toleranceMm, boolean rings) {
        this.work = work;
        this.field = field;
        this.toleranceMm = toleranceMm;
        toolRadius = ball.radiusMm;
        radius = ball.radiusMm + ball.inflateMm;
        cutter = work.cutter();
        nodesPerTurn = rings ? CORNER_NODES_PER_TURN : NODES_PER_TURN;
        turnStops = new double[2 * field.pieces() + 1];
        levelStops = new double[turnStops.length];
        for (int piece = 0; piece < field.pieces(); piece++) {
            int at = 2 * piece + 1;
            boolean round = rings || piece == field.pieces() - 1;
            turnStops[at] = turnStops[at - 1] + Math.max(1, Math.ceil(field.lengthMm(piece) / stepMm));
            turnStops[at + 1] = turnStops[at] + (round ? 1 : 0);
            levelStops[at] = piece + 1;
            levelStops[at + 1] = piece + 1;
        }
    }

    /** @param inflateMm what the ball must keep away from the target */
    record Ball(double radiusMm, double inflateMm) {}

    /** Turns at which a piece is done. */
    double turnsTo(int piece) {
        return turnStops[2 * piece + 2];
    }

    double lastTurns() {
        return turnStops[turnStops.length - 1];
    }

    /** Goes to the start and runs in along the first turn. */
    void leadIn(PathPen pen, double feed) {
        MachinePosition wanted = position(node(-1 - LEAD_TURNS));
        startDeg = pen.approach(wanted).a() - wanted.a();
        cut(pen, feed, -1 - LEAD_TURNS, 0);
    }

    /** Cuts on to a number of turns, from where the last cut ended. */
    void cut(PathPen pen, double feed, double from, double to) {
        int steps = (int) Math.max(1, Math.ceil((to - from) * nodesPerTurn));
        Node last = node(from);
        for (int i = 1; i <= steps; i++) {
            Node next = node(from + (to - from) * i / steps);
            between(pen, feed, last, next, 0);
            last = next;
        }
    }

    void leadOut(PathPen pen, double feed) {
        cut(pen, feed, lastTurns(), lastTurns() + LEAD_TURNS);
    }

    private void between(PathPen pen, double feed, Node a, Node b, int depth) {
        Node middle = node((a.turns + b.turns) / 2);
        double off = (middle.x - (a.x + b.x) / 2) * middle.normal.x()
                + (middle.y - (a.y + b.y) / 2) * middle.normal.y()
                + (middle.z - (a.z + b.z) / 2) * middle.normal.z();
        double allowed = middle.lid ? LID_TOLERANCE * toleranceMm : off > 0 ? INWARD * toleranceMm : toleranceMm;
        double way = a.way(b);
        boolean bends = a.normal.dot(b.normal) < SMOOTH && way > BEND_MM;
        if (depth < DEEPEST && (Math.abs(off) > allowed || way > LONGEST_MM || bends)) {
            between(pen, feed, a, middle, depth + 1);
            between(pen, feed, middle, b, depth + 1);
            return;
        }
        if (off > Math.max(EDGE_MM, allowed) || way > SUDDEN_MM && depth == DEEPEST) {
            pen.approach(position(b));
        }
        pen.feed(position(b), feed);
    }

    private MachinePosition position(Node node) {
        return new MachinePosition(node.x, node.y, node.z - toolRadius, aDeg(node.turns), 0);
    }

    /** How far the ball is lifted off the part, running in and out. */
    private double lift(double turns) {
        double outside = Math.max(0, Math.max(-1 - turns, turns - lastTurns()));
        return LEAD_MM * outside / LEAD_TURNS;
    }

    private Node node(double turns) {
        double aDeg = aDeg(turns);
        field.at(aDeg, level(turns), scratch);
        double x = scratch[0];
        double z = scratch[1];
        double nx = Math.max(LEAST_X, -scratch[3]);
        double nz = Math.sqrt(1 - nx * nx);
        Station station = Station.at(aDeg);
        double y = station.centreY(work.centre, x);
        Vector3 out = station.direction(nx, nz);
        double sink = cutter.ball(station.part(x, y, z).plus(out.times(BACK_OFF_MM)), out, radius) + BACK_OFF_MM;
        if (Math.abs(sink) > OBSTRUCTED_MM) {
            return upright(turns, station, x);
        }
        boolean lid = work.lid(cutter.triangle());
        double shift = lid ? Math.max(-INTO_OPENING_MM, sink) : sink;
        x += shift * nx;
        z += shift * nz;
        Vector3 normal = normal(x, y, z, aDeg);
        if (nz < STEEP) {
            z = Math.max(z, cutter.ball(station.part(x, y, 0), station.direction(0, 1), radius));
        }
        return new Node(turns, x, y, z + lift(turns), normal, lid);
    }

    /** Lowered straight towards the axis. */
    private Node upright(double turns, Station station, double x) {
        double y = station.centreY(work.centre, x);
        double z = cutter.ball(station.part(x, y, 0), station.direction(0, 1), radius);
        Vector3 normal = normal(x, y, z, station.aDeg());
        return new Node(turns, x, y, z + lift(turns), normal, work.lid(cutter.triangle()));
    }

    private Vector3 normal(double x, double y, double z, double aDeg) {
        Vector3 touched = Kinematics.toMachine(cutter.contact(), aDeg);
        return new Vector3(x, y, z).minus(touched).times(1 / radius);
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
