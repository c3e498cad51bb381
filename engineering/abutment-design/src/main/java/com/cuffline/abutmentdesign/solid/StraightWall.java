package com.cuffline.abutmentdesign.solid;

/**
 * The straight wall of one column, or a part of it, beside the channel: the points where it passes nearest to each part of the channel, and a
 * bound of how near. Points are told by their part of the whole wall, from 0 at its foot to 1 at its upper end; it rises.
 *
 * <p>The channel is made of cylinders that end in planes: the lower bore, the upper one, the angulated one beyond the mitre. Each is
 * convex, and the distance from a convex set is convex along a straight line: it has one valley and lies above each of its tangents.
 * So the bound is the least itself up to rounding, but where the channel bends: there a bore counts as if it were endless, up to the mitre.
 */
final class StraightWall {
    private static final int EDGE_STEPS = 4;
    private static final int MOST_PLACES = 4;

    private final Bore bore;
    private double x;
    private double y;
    private double z;
    private double dx;
    private double dy;
    private double dz;

    private final double[] places = new double[MOST_PLACES];
    private int placeCount;
    private double bound;

    StraightWall(Bore bore) {
        this.bore = bore;
    }

    /**
     * Looks at another wall, from one part of it to another.
     *
     * @param at where the coordinates of the foot begin; those of the upper end follow
     * @param enoughMm a bound beyond this need not be close, nor its place be known
     */
    StraightWall of(double[] xyz, int at, double from, double to, double enoughMm) {
        x = xyz[at];
        y = xyz[at + 1];
        z = xyz[at + 2];
        dx = xyz[at + 3] - x;
        dy = xyz[at + 4] - y;
        dz = xyz[at + 5] - z;
        placeCount = 0;
        bound = Double.POSITIVE_INFINITY;
        double step = bore.stepped ? within(at(bore.step), from, to) : from;
        double mitre = bore.bent ? within(atMitre(), from, to) : to;
        double nearest = nearestToAxis();
        if (from < step) {
            double t = within(nearest, from, step);
            add(t, fromAxis(t) - bore.lowerRadius);
        }
        if (step < mitre && !bore.lowerOnly) {
            double t = within(nearest, step, mitre);
            add(t, fromAxis(t) - bore.upperRadius);
        }
        if (mitre < to) {
            double t = within(nearestToBentAxis(), mitre, to);
            add(t, fromBent(t));
        }
        if (bore.stepped) {
            double low = bore.widerBelow() ? step : from;
            double high = bore.widerBelow() ? to : step;
            addEdge(low, high, fromAxis(within(nearest, low, high)) - bore.widestRadius(), enoughMm);
        }
        return this;
    }

    int places() {
        return placeCount;
    }

    double place(int k) {
        return places[k];
    }

    /** Nothing that was looked at is nearer to the channel. */
    double boundMm() {
        return bound;
    }

    private void add(double place, double boundMm) {
        places[placeCount++] = place;
        bound = Math.min(bound, boundMm);
    }

    /**
     * Beside the wider bore, beyond the step in which it ends.
     *
     * @param acrossMm what it would be were that bore endless, which is no more
     */
    private void addEdge(double from, double to, double acrossMm, double enoughMm) {
        double beyond = Math.max(z + from * dz - bore.step, bore.step - z - to * dz);
        if (from < to && Math.max(beyond, acrossMm) < Math.min(bound, enoughMm)) {
            double t = nearestToEdge(from, to);
            add(t, boundFromEdge(t, from, to));
        } else if (from < to) {
            bound = Math.min(bound, Math.max(beyond, acrossMm));
        }
    }

    /** Newton's steps down the squared distance from the edge, which is convex where the wall stays outside the bore's radius. */
    private double nearestToEdge(double from, double to) {
        double t = at(bore.step);
        for (int k = 0; k < EDGE_STEPS; k++) {
            t = within(t, from, to);
            double r = fromAxis(t);
            double slope = slope(t, r);
            double out = r - bore.widestRadius();
            double bend = Math.max(0, out * (dx * dx + dy * dy - slope * slope) / r);
            t -= (out * slope + (z + t * dz - bore.step) * dz) / (slope * slope + dz * dz + bend);
        }
        return within(t, from, to);
    }

    /** The lower end of the tangent in a point to the distance from the wider bore. */
    private double boundFromEdge(double t, double from, double to) {
        double r = fromAxis(t);
        double out = Math.max(0, r - bore.widestRadius());
        double beyond = z + t * dz - bore.step;
        double d = Math.sqrt(out * out + beyond * beyond);
        double fall = d > 0 ? (out * slope(t, r) + beyond * dz) / d : 0;
        return d + Math.min(0, Math.min(fall * (from - t), fall * (to - t)));
    }

    private double at(double height) {
        return (height - z) / dz;
    }

    /** Below the plane of the mitre nothing is nearer to the angulated bore, above it nothing to the upright one: they are mirror images. */
    private double atMitre() {
        double before = bore.beyondMitre(x, y, z);
        return before / (before - bore.beyondMitre(x + dx, y + dy, z + dz));
    }

    /** Part at which it passes nearest to the implant axis. */
    double nearestToAxis() {
        double squared = dx * dx + dy * dy;
        return squared > 0 ? -(x * dx + y * dy) / squared : 0;
    }

    private double nearestToBentAxis() {
        return bore.nearestToBentAxis(x, y, z, dx, dy, dz);
    }

    private double fromBent(double t) {
        return bore.acrossBent(x + t * dx, y + t * dy, z + t * dz);
    }

    private double fromAxis(double t) {
        double px = x + t * dx;
        double py = y + t * dy;
        return Math.sqrt(px * px + py * py);
    }

    /** Change of the distance from the implant axis where that is r. */
    private double slope(double t, double r) {
        return ((x + t * dx) * dx + (y + t * dy) * dy) / r;
    }

    private static double within(double t, double from, double to) {
        return Math.max(from, Math.min(to, t));
    }
}
