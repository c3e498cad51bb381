package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Traces profiles: lowers a ball towards the centre curve at rising heights, closer where the line turns steep, and keeps what lies between the
 * table's rim and the top.
 */
final class ProfileTracer {
    private static final double STEP_MM = 0.25;
    private static final double LONGEST_MM = 0.3;
    private static final double FINEST_MM = 0.004;
    /** Where the line is steep, heights may lie this close. */
    private static final double THINNEST_MM = 5e-5;

    private static final double RIM_MM = 0.003;
    private static final double ON_MARGIN_MM = 0.02;
    private static final double UNDER_MARGIN_MM = 0.15;
    private static final double ONTO_TOP = StrictMath.cos(StrictMath.toRadians(20));
    private static final double ONTO_TOP_MM = 0.02;
    private static final double NEAR_TOP_MM = 0.6;
    /** Closer passes in hollows, which are tighter than they look across the axis. */
    private static final double HOLLOW = 1.25;

    /** The contact jumps farther than this, mm, where the ball changes walls in an inner corner. */
    private static final double JUMP_MM = 0.04;

    private static final double BENDING = 1.2;

    /** The centre stays in a corner for this way, mm. */
    private static final double CORNER_MM = 0.012;

    private static final double NEEDLE_MM = 1e-3;

    private final Workpiece work;
    private final DropCutter cutter;
    private final MarginHeight margin;
    private final double radius;
    /** Lines by A. */
    private final Map<Double, Optional<Profile.Traced>> traced = new HashMap<>();

    ProfileTracer(Workpiece work, double radius) {
        this.work = work;
        this.radius = radius;
        cutter = work.cutter();
        margin = new MarginHeight(work.target.marginLine());
    }

    /** Empty where the ball finds no way from the table's rim to the top. */
    Optional<Profile.Traced> trace(Station station) {
        return traced.computeIfAbsent(station.aDeg(), any -> line(station));
    }

    private Optional<Profile.Traced> line(Station station) {
        List<Touch> touches = new ArrayList<>();
        double from = work.lowMm - radius - 0.2;
        double to = work.highMm + radius + 0.05;
        int steps = (int) Math.ceil((to - from) / STEP_MM);
        Touch last = touch(station, from);
        touches.add(last);
        boolean onTop = false;
        for (int i = 1; i <= steps && !onTop; i++) {
            Touch next = touch(station, from + (to - from) * i / steps);
            int before = touches.size();
            refine(station, last, next, touches);
            touches.add(next);
            last = next;
            onTop = touches.subList(before, touches.size()).stream().anyMatch(Touch::onTop);
        }
        int start = start(touches);
        int end = end(touches, start);
        return start < 0 || end - start < 2
                ? Optional.empty()
                : Optional.of(traced(touches.get(Math.max(0, start - 1)), touches.subList(start, end)));
    }

    /**
     * The thickest rest, mm, that the ball leaves in an inner corner of a line, because it is larger than the corner's round: where the contact runs far
     * while the centre hardly moves, the surface between is left.
     */
    double cornerRest(Profile.Traced line, Station station) {
        List<Touch> touches = new ArrayList<>(line.touches());
        if (line.before().hit()) {
            touches.add(0, line.before());
        }
        double most = 0;
        int high = 0;
        for (int low = 0; low < touches.size(); low++) {
            high = Math.max(high, low);
            while (high + 1 < touches.size() && touches.get(low).way(touches.get(high + 1)) < CORNER_MM) {
                high++;
            }
            Touch from = touches.get(low);
            Touch to = touches.get(high);
            if (jumps(from, to) && !from.lid() && !to.lid()) {
                most = Math.max(most, left(from, to, station));
            }
        }
        return most;
    }

    private double left(Touch from, Touch to, Station station) {
        double x = (from.x() + to.x()) / 2;
        Vector3 centre = station.part(x, station.centreY(work.centre, x), (from.z() + to.z()) / 2);
        Vector3 sum = from.normal().plus(to.normal());
        double s = cutter.ball(centre, sum.unit(), NEEDLE_MM);
        // Where the clamp is in the needle's way, the corner counts as sharp.
        return s > 0 ? radius * (2 / sum.length() - 1) : NEEDLE_MM - s - radius;
    }

    private Touch touch(Station station, double x) {
        double z = station.centreZ(work.centre, x);
        Vector3 origin = station.part(x, station.centreY(work.centre, x), z);
        double s = cutter.ball(origin, station.direction(0, 1), radius);
        if (s == Double.NEGATIVE_INFINITY) {
            return new Touch(x, s, Vector3.ZERO, Vector3.UNIT_Z, Region.TABLE, false, false);
        }
        Vector3 contact = cutter.contact();
        Vector3 centre = origin.plus(station.direction(0, s));
        Vector3 normal = centre.minus(contact).times(1 / radius);
        int triangle = cutter.triangle();
        return new Touch(
                x, z + s, contact, normal, work.region(triangle), work.lid(triangle), ontoTop(centre, contact, normal));
    }

    private boolean ontoTop(Vector3 centre, Vector3 contact, Vector3 normal) {
        if (work.top.exists()) {
            return nearTop(contact, NEAR_TOP_MM)
                    && centre.dot(work.top.normal()) - work.top.offsetMm() > ONTO_TOP * radius - ONTO_TOP_MM;
        }
        return normal.z() > ONTO_TOP && contact.z() > work.highMm - NEAR_TOP_MM;
    }

    private boolean nearTop(Vector3 contact, double withinMm) {
        return work.top.exists()
                ? work.top.offsetMm() - contact.dot(work.top.normal()) < withinMm
                : work.highMm - contact.z() < withinMm;
    }

    private void refine(Station station, Touch low, Touch high, List<Touch> touches) {
        double dx = high.x() - low.x();
        double step = dx + Math.abs(high.z() - low.z());
        if (step < FINEST_MM || dx < THINNEST_MM || !counts(low) && !counts(high)) {
            return;
        }
        boolean uneven = low.hit() != high.hit()
                || low.region().milled() != high.region().milled()
                || aboveRim(low) != aboveRim(high);
        if (uneven || step > LONGEST_MM || jumps(low, high)) {
            Touch middle = touch(station, (low.x() + high.x()) / 2);
            refine(station, low, middle, touches);
            touches.add(middle);
            refine(station, middle, high, touches);
        }
    }

    private static boolean jumps(Touch low, Touch high) {
        return low.jump(high) > JUMP_MM + BENDING * low.way(high);
    }

    /** Not on the clamp or the connection. */
    private boolean counts(Touch touch) {
        return touch.hit() && (touch.region().milled() || aboveRim(touch));
    }

    private boolean aboveRim(Touch touch) {
        return touch.contact().z() > work.lowMm + RIM_MM;
    }

    private int start(List<Touch> touches) {
        for (int i = 0; i < touches.size(); i++) {
            Touch touch = touches.get(i);
            if (touch.hit() && touch.region().milled() && aboveRim(touch)) {
                return i;
            }
        }
        return -1;
    }

    /** One past the last point; -1 where the ball falls off the part on the way. */
    private int end(List<Touch> touches, int start) {
        for (int i = Math.max(1, start); i < touches.size(); i++) {
            Touch touch = touches.get(i);
            if (touch.onTop()) {
                return i + 1;
            }
            if (!touch.hit() || !touch.region().milled()) {
                return nearTop(touches.get(i - 1).contact(), NEAR_TOP_MM) ? i : -1;
            }
        }
        return touches.size();
    }

    private Profile.Traced traced(Touch before, List<Touch> touches) {
        double sum = 0;
        int count = 0;
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < touches.size(); i++) {
            double off = Math.abs(overMargin(touches.get(i)));
            if (off < ON_MARGIN_MM) {
                sum += i;
                count++;
            }
            if (off < least) {
                least = off;
                nearest = i;
            }
        }
        int below = nearest;
        while (below > 0 && overMargin(touches.get(below)) > -UNDER_MARGIN_MM) {
            below--;
        }
        int at = (int) Math.rint(count > 0 ? sum / count : nearest);
        return new Profile.Traced(before, List.copyOf(touches), along(touches), at, below);
    }

    private double overMargin(Touch touch) {
        return touch.contact().z()
                - margin.at(touch.contact().x(), touch.contact().y());
    }

    /** The cusp between two passes is the way of the centre times the way of the contact over eight radii. */
    private static double[] along(List<Touch> touches) {
        double[] along = new double[touches.size()];
        for (int i = 1; i < along.length; i++) {
            double centre = touches.get(i - 1).way(touches.get(i));
            double contact = touches.get(i - 1).jump(touches.get(i));
            along[i] = along[i - 1] + Math.max(centre, HOLLOW * Math.sqrt(centre * contact));
        }
        return along;
    }
}
