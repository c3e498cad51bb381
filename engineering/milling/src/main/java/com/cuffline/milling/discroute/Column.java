package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The way of a ball's centre over the part, as if there were no bars, along one ray, from beside the part up to the axis or into the channel, exact at its points,
 * which are close together where it bends; walls that stand upright are one piece. Its weight grows with the passes that even cusps need.
 */
final class Column {
    private static final double LONGEST_MM = 0.06;
    /** Where the way is straight its points may be this far apart: any bump that matters lifts a ball over more. */
    private static final double STRAIGHT_MM = 0.25;

    private static final double EXACT_MM = 3e-4;
    /** How far from an inner corner passes are closer. */
    private static final double NEAR_MM = 0.04;

    private static final double UPRIGHT_MM = 2e-5;
    private static final double STRIDE_MM = 0.24;
    /** Least weight of way on which the contact stays, at an edge. */
    private static final double EDGE = 0.3;

    private final Side side;
    private final double ballRadius;
    private final Ray ray;
    private final double endMm;
    private final double channelMm;
    private double[] weightOf = {};
    private double[] data = new double[3 * 256];
    private int count;
    private boolean ended;
    private final List<Sample> samples = new ArrayList<>();

    /** One point: distance from the axis, height of the centre, contact; touched is whether there is one. */
    private record Sample(double r, double z, Vector3 contact, boolean touched) {}

    /**
     * @param overlapMm how far below the part's widest place the centre goes
     * @param channel into which the centre goes as deep
     * @param corner see {@link #weigh}
     */
    Column(Side side, double angle, double ballRadius, double overlapMm, Bore channel, double corner) {
        this.side = side;
        this.ballRadius = ballRadius;
        ray = Ray.at(side, angle);
        endMm = channel.rimLowMm() - overlapMm;
        channelMm = channel.radiusMm(angle);
        double far = side.beside();
        Rim rim = side.rim(angle, ballRadius, far);
        double outside = rim.radiusMm() + UPRIGHT_MM;
        add(new Sample(outside, side.parting(angle, ballRadius, rim.heightMm(), far) - overlapMm, Vector3.ZERO, false));
        Sample last = sample(rim.radiusMm());
        add(last);
        int parts = (int) Math.ceil(rim.radiusMm() / STRIDE_MM);
        for (int i = 1; i <= parts && !ended; i++) {
            Sample next = sample(rim.radiusMm() * (1 - (double) i / parts));
            between(last, next);
            last = next;
        }
        weigh(corner);
    }

    private Sample sample(double r) {
        double z = side.bareBall(ray.x(r), ray.y(r), ballRadius);
        return r < channelMm && z < endMm
                ? new Sample(r, endMm, Vector3.ZERO, false)
                : new Sample(r, z, side.bareContact(), true);
    }

    private void between(Sample a, Sample b) {
        double dr = a.r - b.r;
        if (ended) {
            return;
        }
        double way = Math.hypot(dr, a.z - b.z);
        if (dr < UPRIGHT_MM || way < LONGEST_MM || !a.touched && !b.touched) {
            add(b);
            ended = !b.touched;
            return;
        }
        Sample middle = sample((a.r + b.r) / 2);
        double off = Math.abs((middle.r - a.r) * (b.z - a.z) - (middle.z - a.z) * (b.r - a.r)) / way;
        if (way < STRAIGHT_MM && off < EXACT_MM && middle.touched && b.touched) {
            add(middle);
            add(b);
            return;
        }
        between(a, middle);
        between(middle, b);
    }

    private void add(Sample s) {
        samples.add(s);
    }

    /**
     * Cumulates the weights. At an inner corner of the way, that a pass must not miss by more than the cusp allows, both arms weigh more near the
     * corner.
     *
     * @param corner passes at even cusps over passes at an inner corner of a right angle
     */
    private void weigh(double corner) {
        put(samples.get(0), 0);
        weightOf = new double[samples.size()];
        for (int k = 1; k < samples.size(); k++) {
            Sample a = samples.get(k - 1);
            Sample b = samples.get(k);
            double way = Math.hypot(b.r - a.r, b.z - a.z);
            double surface = a.touched && b.touched ? a.contact.distanceTo(b.contact) : 0;
            double even = Math.max(EDGE * way, Math.sqrt(way * surface));
            double near = Math.min(NEAR_MM, way / 2);
            double before = Math.max(0, corner * turn(k - 1) - 1) * near;
            double after = Math.max(0, corner * turn(k) - 1) * near;
            if (before > 0) {
                put(between(a, b, near / way), even * near / way + before);
            }
            if (after > 0) {
                put(between(a, b, 1 - near / way), even * (1 - near / way - (before > 0 ? near / way : 0)));
            }
            double placed = (before > 0 ? near / way : 0);
            put(b, after > 0 ? even * near / way + after : even * (1 - placed));
            weightOf[k] = weight();
        }
    }

    /** Sine by which the way turns inwards at a point, 0 where it turns outwards. */
    private double turn(int k) {
        if (k < 1 || k + 1 >= samples.size()) {
            return 0;
        }
        Sample a = samples.get(k - 1);
        Sample b = samples.get(k);
        Sample c = samples.get(k + 1);
        double cross = (b.r - a.r) * (c.z - b.z) - (b.z - a.z) * (c.r - b.r);
        double lengths = Math.hypot(b.r - a.r, b.z - a.z) * Math.hypot(c.r - b.r, c.z - b.z);
        return lengths > 0 ? Math.max(0, -cross / lengths) : 0;
    }

    private static Sample between(Sample a, Sample b, double share) {
        return new Sample(a.r + share * (b.r - a.r), a.z + share * (b.z - a.z), b.contact, b.touched);
    }

    private void put(Sample s, double weight) {
        int at = 3 * count;
        if (at == data.length) {
            data = Arrays.copyOf(data, 2 * at);
        }
        data[at] = s.r;
        data[at + 1] = s.z;
        data[at + 2] = (count > 0 ? data[at - 1] : 0) + weight;
        count++;
    }

    Ray ray() {
        return ray;
    }

    /**
     * The shares of the weight between which the ball touches a part of the surface, and some way beyond; empty where it does not touch it.
     *
     * @param part whether a contact with an outward normal, in the machine, belongs to it
     */
    Optional<double[]> within(BiPredicate<Vector3, Vector3> part, double beyondMm) {
        int first = -1;
        int last = -1;
        for (int k = 0; k < samples.size(); k++) {
            Sample s = samples.get(k);
            Vector3 out = new Vector3(ray.x(s.r), ray.y(s.r), s.z).minus(s.contact);
            if (s.touched && out.length() > 0 && part.test(s.contact, out.unit())) {
                first = first < 0 ? k : first;
                last = k;
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new double[] {weightOf[far(first, -1, beyondMm)] / weight(), weightOf[far(last, 1, beyondMm)] / weight()
                });
    }

    /** The sample some way before or after another, as far as there are any. */
    private int far(int from, int step, double wayMm) {
        int k = from;
        double way = 0;
        while (way < wayMm && k + step >= 0 && k + step < samples.size()) {
            Sample a = samples.get(k);
            Sample b = samples.get(k + step);
            way += Math.hypot(b.r - a.r, b.z - a.z);
            k += step;
        }
        return k;
    }

    /** The share of the weight at which the ball comes to a distance from the axis. */
    double shareAt(double r) {
        for (int i = 0; i < count; i++) {
            if (data[3 * i] <= r) {
                return data[3 * i + 2] / weight();
            }
        }
        return 1;
    }

    double weight() {
        return data[3 * count - 1];
    }

    /** Distance from the axis and height at a share of the weight, 0 at the outside. */
    double[] at(double share) {
        double wanted = share * weight();
        int low = 0;
        int high = count - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (data[3 * middle + 2] <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double from = data[3 * low + 2];
        double to = data[3 * high + 2];
        double part = to > from ? Math.max(0, Math.min(1, (wanted - from) / (to - from))) : 1;
        return new double[] {
            data[3 * low] + part * (data[3 * high] - data[3 * low]),
            data[3 * low + 1] + part * (data[3 * high + 1] - data[3 * low + 1])
        };
    }
}
