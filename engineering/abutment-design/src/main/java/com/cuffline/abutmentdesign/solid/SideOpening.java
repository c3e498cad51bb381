package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rim of the hole that the channel makes in the side of the post, below the edge of the top. */
final class SideOpening {
    private static final double CLOSE_RAD = 1e-6;
    private static final double CLOSE_PART = 1e-7;

    private final ColumnScan scan;
    private final Opening lowest;
    private final List<double[]> crossings;

    private SideOpening(ColumnScan scan, Opening lowest, List<double[]> crossings) {
        this.scan = scan;
        this.lowest = lowest;
        this.crossings = crossings;
    }

    /** The opening in the columns of a scan; null where there is none. */
    static @Nullable SideOpening of(ColumnScan scan) {
        int n = scan.columns.count;
        List<double[]> crossings = new ArrayList<>();
        int at = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double @Nullable [] crossing = crossing(scan, k);
            if (crossing != null) {
                crossings.add(crossing);
                at = above(scan, k, crossing) < least ? k : at;
                least = Math.min(least, above(scan, k, crossing));
            }
        }
        return at < 0 ? null : new SideOpening(scan, lowest(scan, at), crossings);
    }

    Opening lowest() {
        return lowest;
    }

    /** Least height of the rim's points above the channel's seat and bend. */
    double leastAboveSeat() {
        double least = Double.POSITIVE_INFINITY;
        for (double[] q : crossings) {
            least = Math.min(least, scan.bore.aboveSeat(q[0], q[1], q[2]));
        }
        return least;
    }

    private static Opening lowest(ColumnScan scan, int k) {
        double step = 2 * Math.PI / scan.columns.count;
        double phi = scan.columns.phi[k];
        ColumnScan one = scan.single();
        double azimuth = Narrowing.least(
                at -> {
                    one.moveAboveMargin(at);
                    double @Nullable [] crossing = crossing(one, 0);
                    return crossing == null ? Double.POSITIVE_INFINITY : above(one, 0, crossing);
                },
                phi - step,
                phi + step,
                CLOSE_RAD);
        one.moveAboveMargin(azimuth);
        double @Nullable [] found = crossing(one, 0);
        double @Nullable [] known = crossing(scan, k);
        boolean lower = found != null && (known == null || above(one, 0, found) <= above(scan, k, known));
        double @Nullable [] q = lower ? found : known;
        return q == null
                ? new Opening(new Spot(phi, 0), 0)
                : new Opening(Spot.of(q[0], q[1], q[2]), lower ? above(one, 0, q) : above(scan, k, q));
    }

    private static double above(ColumnScan s, int k, double[] q) {
        Form form = s.columns.form;
        return (q[0] - form.origin.x()) * form.axis.x()
                + (q[1] - form.origin.y()) * form.axis.y()
                + (q[2] - form.origin.z()) * form.axis.z()
                - s.columns.eta[k];
    }

    /** Where a column first enters the channel above the margin line; null where it does not. */
    private static double @Nullable [] crossing(ColumnScan s, int k) {
        double[] q = new double[3];
        if (s.at(k, s.marginNode) < 0) {
            s.columns.point(s.nodes[s.marginNode], k, q, 0);
            return q;
        }
        for (int i = s.marginNode + 1; i <= s.last(); i++) {
            Piece piece = s.nodes[i].piece();
            double from = s.from(i);
            double to = s.nodes[i].t();
            if (s.at(k, i) >= 0) {
                if (s.bound(k, i) >= 0) {
                    continue;
                }
                to = deepest(s, k, piece, from, to, q);
                if (s.distance(piece, to, k, q) >= 0) {
                    continue;
                }
            }
            double low = s.distance(piece, from, k, q);
            double high = s.distance(piece, to, k, q);
            if (low >= 0) {
                Rooting.root(from, to, low, high, t -> s.distance(piece, t, k, q));
            }
            return q;
        }
        return null;
    }

    /** Where on a way between two nodes the outside is nearest to the channel, if it can be inside at all. */
    private static double deepest(ColumnScan s, int k, Piece piece, double from, double to, double[] q) {
        if (piece == Piece.WALL && s.straightWall) {
            StraightWall wall = s.wall(k, from, to, 0);
            double one = Math.max(from, Math.min(to, wall.nearestToAxis()));
            if (wall.boundMm() >= 0 || s.distance(piece, one, k, q) < 0) {
                return one;
            }
        }
        return Narrowing.least(t -> s.distance(piece, t, k, q), from, to, CLOSE_PART);
    }
}
