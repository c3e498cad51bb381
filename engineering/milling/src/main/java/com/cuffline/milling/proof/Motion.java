package com.cuffline.milling.proof;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.toolpath.Kinematics;
import com.cuffline.milling.toolpath.MachinePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The steps of a program as short moves seen from the part. Each move turns by at most 7.5° and is at most 0.6 mm long and carries the tool's reference point
 * (centre of the ball, or tip) at its two ends with the sag of the curve between, which follows the true path to a tenth of a micrometre, and the
 * tool axis at both ends.
 */
final class Motion {
    static final int STRIDE = 15;
    private static final double LARGEST_TURN_DEG = 7.5;
    private static final double LONGEST_MM = 0.6;
    private static final int ARC_PARTS = 16;

    private double[] data = new double[STRIDE * 4096];
    private int[] step = new int[4096];
    private int count;
    private final List<ProgramStep> steps;

    private Motion(List<ProgramStep> steps) {
        this.steps = steps;
    }

    /** @param referenceHeights height of the reference point above the tip, by tool number */
    static Motion of(List<ProgramStep> steps, IntToDoubleFunction referenceHeights) {
        Motion motion = new Motion(new ArrayList<>(steps));
        for (int i = 0; i < steps.size(); i++) {
            ProgramStep now = steps.get(i);
            if (now.kind().arc()) {
                motion.arc(i, now, referenceHeights.applyAsDouble(now.tool()));
            } else if (now.kind() == ProgramStep.Kind.FEED || now.kind() == ProgramStep.Kind.RAPID) {
                motion.line(i, now.from(), now.to(), referenceHeights.applyAsDouble(now.tool()));
            }
        }
        return motion;
    }

    int count() {
        return count;
    }

    double[] data() {
        return data;
    }

    /** The step a move belongs to. */
    ProgramStep step(int move) {
        return steps.get(step[move]);
    }

    private void line(int index, MachinePosition from, MachinePosition to, double height) {
        double turn = Math.max(Math.abs(to.a() - from.a()), Math.abs(to.b() - from.b()));
        double straight = StrictMath.sqrt(
                Math.pow(to.x() - from.x(), 2) + Math.pow(to.y() - from.y(), 2) + Math.pow(to.z() - from.z(), 2));
        int parts = (int) Math.max(1, Math.ceil(Math.max(turn / LARGEST_TURN_DEG, straight / LONGEST_MM) - 1e-6));
        MachinePosition last = from;
        for (int i = 1; i <= parts; i++) {
            MachinePosition next = i == parts ? to : between(from, to, (double) i / parts);
            add(index, last, next, between(last, next, 0.5), height);
            last = next;
        }
    }

    private void arc(int index, ProgramStep arc, double height) {
        MachinePosition from = arc.from();
        double radius = Math.hypot(from.x() - arc.centreX(), from.y() - arc.centreY());
        double start = StrictMath.atan2(from.y() - arc.centreY(), from.x() - arc.centreX());
        double end = StrictMath.atan2(arc.to().y() - arc.centreY(), arc.to().x() - arc.centreX());
        boolean clockwise = arc.kind() == ProgramStep.Kind.ARC_CLOCKWISE;
        double turn = clockwise ? start - end : end - start;
        turn = (turn <= 1e-9 ? turn + 2 * Math.PI : turn) * (clockwise ? -1 : 1);
        MachinePosition last = from;
        for (int i = 1; i <= ARC_PARTS; i++) {
            MachinePosition middle = onArc(arc, radius, start + turn * (i - 0.5) / ARC_PARTS, (i - 0.5) / ARC_PARTS);
            MachinePosition next = onArc(arc, radius, start + turn * i / ARC_PARTS, (double) i / ARC_PARTS);
            add(index, last, next, middle, height);
            last = next;
        }
    }

    private static MachinePosition onArc(ProgramStep arc, double radius, double angle, double share) {
        double z = arc.from().z() + share * (arc.to().z() - arc.from().z());
        return new MachinePosition(
                arc.centreX() + radius * StrictMath.cos(angle),
                arc.centreY() + radius * StrictMath.sin(angle),
                z,
                arc.to().a(),
                arc.to().b());
    }

    private static MachinePosition between(MachinePosition p, MachinePosition q, double share) {
        return new MachinePosition(
                p.x() + share * (q.x() - p.x()),
                p.y() + share * (q.y() - p.y()),
                p.z() + share * (q.z() - p.z()),
                p.a() + share * (q.a() - p.a()),
                p.b() + share * (q.b() - p.b()));
    }

    private void add(int index, MachinePosition from, MachinePosition to, MachinePosition middle, double height) {
        if (count == step.length) {
            step = Arrays.copyOf(step, 2 * count);
            data = Arrays.copyOf(data, 2 * data.length);
        }
        Vector3 fromAxis = Kinematics.toolAxisInPart(from);
        Vector3 toAxis = Kinematics.toolAxisInPart(to);
        Vector3 start = Kinematics.tipInPart(from).plus(fromAxis.times(height));
        Vector3 end = Kinematics.tipInPart(to).plus(toAxis.times(height));
        Vector3 half = Kinematics.tipInPart(middle)
                .plus(Kinematics.toolAxisInPart(middle).times(height));
        Vector3 sag = half.minus(start.plus(end).times(0.5));
        put(0, start);
        put(3, end);
        put(6, sag);
        put(9, fromAxis);
        put(12, toAxis);
        step[count++] = index;
    }

    private void put(int offset, Vector3 v) {
        int at = STRIDE * count + offset;
        data[at] = v.x();
        data[at + 1] = v.y();
        data[at + 2] = v.z();
    }
}
