package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Rates;
import com.cuffline.milling.center.Tool;
import java.util.ArrayList;
import java.util.List;

/** Writes moves one after the other; knows where the tool is, so every rapid is asked for from where it really starts. */
public final class PathPen {
    private static final double APPROACH_MM_PER_MIN = 1500;
    private static final double SAME_MM = 1e-7;

    private final StockClearance clearance;
    private final Rates rates;
    private final MachinePosition start;
    private final List<Operation> operations = new ArrayList<>();
    private List<Move> moves = new ArrayList<>();
    private MachinePosition at;

    public PathPen(StockClearance clearance, Rates rates, MachinePosition start) {
        this.clearance = clearance;
        this.rates = rates;
        this.start = start;
        at = start;
    }

    public MachinePosition at() {
        return at;
    }

    public void change(Tool tool, CuttingValues values) {
        lift();
        go(at.atZ(start.z()));
        moves.add(new Move.ToolChange(tool.number(), values.spindleRpm()));
        moves.add(new Move.Dwell(1));
    }

    /** Over a position, turned the shorter way to its A, then down under feed; returns the same position with the A reached. */
    public MachinePosition approach(MachinePosition target) {
        lift();
        double a = target.a() + 360 * Math.rint((at.a() - target.a()) / 360);
        double safe = clearance.safeZMm(target);
        MachinePosition over = new MachinePosition(target.x(), target.y(), safe, a, target.b());
        go(over);
        MachinePosition down = over.atZ(Math.min(target.z(), safe));
        feed(down, APPROACH_MM_PER_MIN);
        return down;
    }

    /** Up along the tool axis under feed until clear. */
    public void lift() {
        double safe = clearance.safeZMm(at);
        if (at.z() < safe) {
            feed(at.atZ(safe), APPROACH_MM_PER_MIN);
        }
    }

    public void feed(MachinePosition to, double mmPerMin) {
        double dx = to.x() - at.x();
        double dy = to.y() - at.y();
        double dz = to.z() - at.z();
        double turn = Math.abs(to.a() - at.a());
        double swing = StrictMath.toRadians(turn) * (Math.hypot(to.y(), to.z()) + Math.hypot(at.y(), at.z())) / 2;
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz + swing * swing);
        if (length + turn > SAME_MM) {
            double seconds = 60 * Math.max(length / mmPerMin, turn / rates.rotaryDegPerMin());
            moves.add(new Move.Feed(to, seconds));
            at = to;
        }
    }

    /** A quarter circle at constant Z. */
    void arc(MachinePosition to, double centreX, double centreY, boolean clockwise, double mmPerMin) {
        double radius = Math.hypot(to.x() - centreX, to.y() - centreY);
        moves.add(new Move.Arc(to, centreX, centreY, clockwise, 60 * radius * Math.PI / 2 / mmPerMin));
        at = to;
    }

    /** Ends an operation; what follows belongs to the next. */
    public void close(String name, Tool tool) {
        operations.add(new Operation(name, tool, moves));
        moves = new ArrayList<>();
    }

    public Toolpath finish(Tool tool) {
        lift();
        go(at.atZ(start.z()));
        close("park", tool);
        return new Toolpath(start, clearance.safeZMm(), operations);
    }

    /** Far above all stock, where A and B may turn, and there to others. */
    public void turn(double aDeg, double bDeg) {
        lift();
        go(at.atZ(start.z()));
        go(new MachinePosition(at.x(), at.y(), at.z(), aDeg, bDeg));
    }

    private void go(MachinePosition to) {
        if (!to.equals(at)) {
            moves.add(clearance.rapid(at, to));
            at = to;
        }
    }
}
