package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Traces profiles: lowers a ball towards the centre curve at rising heights, closer where the line turns steep, and keeps what lies between the
 * table's rim and the top. Where the ball falls into the channel's opening there is no profile.
 */
final class ProfileTracer {
    private static final double STEP_MM = 0.25;
    private static final double LONGEST_MM = 0.3;
    private static final double FINEST_MM = 0.004;
    private static final double RIM_MM = 0.003;
    private static final double ON_MARGIN_MM = 0.02;
    private static final double ONTO_TOP = StrictMath.cos(StrictMath.toRadians(20));
    private static final double NEAR_TOP_MM = 0.6;
    /** Closer passes in hollows, which are tighter than they look across the axis. */
    private static final double HOLLOW = 1.25;

    /** The contact jumps farther than this, mm, where the ball changes walls in an inner corner. */
    private static final double JUMP_MM = 0.12;
    /** The fillet above the margin line lies within this way of the ball's centre. */
    private static final double FILLET_MM = 2.5;

    /** One lowering: machine X and Z of the ball's centre, and what it touched. */
    private record Touch(double x, double z, Vector3 contact, Region region, boolean onTop) {
        boolean hit() {
            return z > Double.NEGATIVE_INFINITY;
        }
    }

    private final Workpiece work;
    private final DropCutter cutter;
    private final MarginHeight margin;
    private final double radius;

    ProfileTracer(Workpiece work, double radius) {
        this.work = work;
        this.radius = radius;
        cutter = work.cutter();
        margin = new MarginHeight(work.target.marginLine());
    }

    Optional<Profile.Traced> trace(Station station) {
        List<Touch> touches = new ArrayList<>();
        double from = work.lowMm - radius - 0.2;
        double to = work.highMm + radius + 0.05;
        int steps = (int) Math.ceil((to - from) / STEP_MM);
        Touch last = touch(station, from);
        touches.add(last);
        for (int i = 1; i <= steps; i++) {
            Touch next = touch(station, from + (to - from) * i / steps);
            refine(station, last, next, touches);
            touches.add(next);
            last = next;
        }
        int start = start(touches);
        int end = end(touches, start);
        return start < 0 || end - start < 2 ? Optional.empty() : Optional.of(traced(touches, start, end));
    }

    private Touch touch(Station station, double x) {
        double z = station.centreZ(work.centre, x);
        Vector3 origin = station.part(x, station.centreY(work.centre, x), z);
        double s = cutter.ball(origin, station.direction(0, 1), radius);
        if (s == Double.NEGATIVE_INFINITY) {
            return new Touch(x, s, Vector3.ZERO, Region.TABLE, false);
        }
        Vector3 contact = cutter.contact();
        Vector3 centre = origin.plus(station.direction(0, s));
        Vector3 normal = centre.minus(contact).times(1 / radius);
        return new Touch(x, z + s, contact, work.region(cutter.triangle()), ontoTop(contact, normal));
    }

    private boolean ontoTop(Vector3 contact, Vector3 normal) {
        if (work.top.exists()) {
            return nearTop(contact, 0.05) && normal.dot(work.top.normal()) > ONTO_TOP;
        }
        return normal.z() > ONTO_TOP && contact.z() > work.highMm - NEAR_TOP_MM;
    }

    private boolean nearTop(Vector3 contact, double withinMm) {
        return work.top.exists()
                ? work.top.offsetMm() - contact.dot(work.top.normal()) < withinMm
                : work.highMm - contact.z() < withinMm;
    }

    private void refine(Station station, Touch low, Touch high, List<Touch> touches) {
        double dx = high.x - low.x;
        if (dx < FINEST_MM || !low.hit() && !high.hit()) {
            return;
        }
        boolean uneven = low.hit() != high.hit()
                || low.region.milled() != high.region.milled()
                || aboveRim(low) != aboveRim(high);
        double step = dx + Math.abs(high.z - low.z);
        if (uneven || step > LONGEST_MM || jump(low, high) > JUMP_MM + 2 * step) {
            Touch middle = touch(station, (low.x + high.x) / 2);
            refine(station, low, middle, touches);
            touches.add(middle);
            refine(station, middle, high, touches);
        }
    }

    private boolean aboveRim(Touch touch) {
        return touch.contact.z() > work.lowMm + RIM_MM;
    }

    private int start(List<Touch> touches) {
        for (int i = 0; i < touches.size(); i++) {
            Touch touch = touches.get(i);
            if (touch.hit() && touch.region.milled() && aboveRim(touch)) {
                return i;
            }
        }
        return -1;
    }

    /** One past the last point; -1 where the ball falls into an opening on the way. */
    private int end(List<Touch> touches, int start) {
        for (int i = Math.max(1, start); i < touches.size(); i++) {
            Touch touch = touches.get(i);
            if (touch.onTop) {
                return i + 1;
            }
            if (!touch.hit() || !touch.region.milled()) {
                return nearTop(touches.get(i - 1).contact, NEAR_TOP_MM) ? i : -1;
            }
        }
        return touches.size();
    }

    private static double jump(Touch low, Touch high) {
        return low.contact.distanceTo(high.contact);
    }

    private Profile.Traced traced(List<Touch> touches, int start, int end) {
        double[] x = new double[end - start];
        double[] z = new double[end - start];
        double sum = 0;
        int count = 0;
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            Touch touch = touches.get(start + i);
            x[i] = touch.x;
            z[i] = touch.z;
            double off = Math.abs(touch.contact.z() - margin.at(touch.contact.x(), touch.contact.y()));
            if (off < ON_MARGIN_MM) {
                sum += i;
                count++;
            }
            if (off < least) {
                least = off;
                nearest = i;
            }
        }
        List<Touch> kept = touches.subList(start, end);
        double[] along = along(kept);
        double marginMm = along[(int) Math.rint(count > 0 ? sum / count : nearest)];
        return new Profile.Traced(
                x,
                z,
                along,
                marginMm,
                corner(kept, along, 0, marginMm),
                corner(kept, along, marginMm, marginMm + FILLET_MM));
    }

    /** The cusp between two passes is the way of the centre times the way of the contact over eight radii. */
    private static double[] along(List<Touch> touches) {
        double[] along = new double[touches.size()];
        for (int i = 1; i < along.length; i++) {
            Touch low = touches.get(i - 1);
            Touch high = touches.get(i);
            double centre = Math.hypot(high.x - low.x, high.z - low.z);
            along[i] = along[i - 1] + Math.max(centre, HOLLOW * Math.sqrt(centre * jump(low, high)));
        }
        return along;
    }

    /** Distance of the strongest inner corner on a stretch of the line. */
    private static OptionalDouble corner(List<Touch> touches, double[] along, double from, double to) {
        double most = JUMP_MM;
        OptionalDouble place = OptionalDouble.empty();
        for (int i = 0; i + 1 < along.length; i++) {
            double jump = jump(touches.get(i), touches.get(i + 1)) - 2 * (along[i + 1] - along[i]);
            if (along[i] > from && along[i + 1] < to && jump > most) {
                most = jump;
                place = OptionalDouble.of((along[i] + along[i + 1]) / 2);
            }
        }
        return place;
    }
}
