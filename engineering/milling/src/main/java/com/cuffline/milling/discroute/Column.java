package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import java.util.Arrays;

/**
 * The way of a ball's centre over the part, as if there were no bars, along one ray, from beside the part up to the axis or into the channel, exact at its points and at most
 * {@link #LONGEST_MM} apart; walls that stand upright are one piece. Its weight grows with the passes that even cusps need.
 */
final class Column {
    private static final double LONGEST_MM = 0.06;
    private static final double UPRIGHT_MM = 2e-5;
    private static final double STRIDE_MM = 0.24;
    /** Least weight of way on which the contact stays, at an edge. */
    private static final double EDGE = 0.3;

    private final Side side;
    private final double ballRadius;
    private final Ray ray;
    private final double endMm;
    private final double channelMm;
    private double[] data = new double[6 * 256];
    private int count;
    private boolean ended;

    /** One point: distance from the axis, height of the centre, contact; touched is whether there is one. */
    private record Sample(double r, double z, Vector3 contact, boolean touched) {}

    /**
     * @param overlapMm how far below the part's widest place the centre goes
     * @param channel into which the centre goes as deep
     */
    Column(Side side, double angle, double ballRadius, double overlapMm, Bore channel) {
        this.side = side;
        this.ballRadius = ballRadius;
        ray = Ray.at(side, angle);
        endMm = channel.rimLowMm() - overlapMm;
        channelMm = channel.radiusMm();
        double far = side.beside();
        Rim rim = side.rim(angle, ballRadius, far);
        double outside = rim.radiusMm() + UPRIGHT_MM;
        add(new Sample(outside, side.parting(angle, ballRadius, far) - overlapMm, Vector3.ZERO, false));
        Sample last = sample(rim.radiusMm());
        add(last);
        int parts = (int) Math.ceil(rim.radiusMm() / STRIDE_MM);
        for (int i = 1; i <= parts && !ended; i++) {
            Sample next = sample(rim.radiusMm() * (1 - (double) i / parts));
            between(last, next);
            last = next;
        }
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
        if (dr < UPRIGHT_MM || Math.hypot(dr, a.z - b.z) < LONGEST_MM || !a.touched && !b.touched) {
            add(b);
            ended = !b.touched;
            return;
        }
        Sample middle = sample((a.r + b.r) / 2);
        between(a, middle);
        between(middle, b);
    }

    private void add(Sample s) {
        int at = 6 * count;
        if (at == data.length) {
            data = Arrays.copyOf(data, 2 * at);
        }
        double weight = 0;
        if (count > 0) {
            double way = Math.hypot(s.r - data[at - 6], s.z - data[at - 5]);
            boolean both = s.touched && !Double.isNaN(data[at - 3]);
            double surface = both ? s.contact.distanceTo(new Vector3(data[at - 3], data[at - 2], data[at - 1])) : 0;
            weight = data[at - 4] + Math.max(EDGE * way, Math.sqrt(way * surface));
        }
        data[at] = s.r;
        data[at + 1] = s.z;
        data[at + 2] = weight;
        data[at + 3] = s.touched ? s.contact.x() : Double.NaN;
        data[at + 4] = s.contact.y();
        data[at + 5] = s.contact.z();
        count++;
    }

    Ray ray() {
        return ray;
    }

    double weight() {
        return data[6 * count - 4];
    }

    /** Distance from the axis and height at a share of the weight, 0 at the outside. */
    double[] at(double share) {
        double wanted = share * weight();
        int low = 0;
        int high = count - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (data[6 * middle + 2] <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double from = data[6 * low + 2];
        double to = data[6 * high + 2];
        double part = to > from ? Math.max(0, Math.min(1, (wanted - from) / (to - from))) : 1;
        return new double[] {
            data[6 * low] + part * (data[6 * high] - data[6 * low]),
            data[6 * low + 1] + part * (data[6 * high + 1] - data[6 * low + 1])
        };
    }
}
