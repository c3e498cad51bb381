package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.toolpath.PathPen;
import java.util.List;
import java.util.Optional;

/**
 * Passes of a ball to and fro over what neither face sees, and some way about it, in a tilted disc: columns over the sector, passes from the lowest up with even
 * cusps.
 */
final class TiltedPatch {
    private static final double COLUMN_DEG = 1.5;
    private static final double COARSE_DEG = 3;

    private final Side side;
    private final double radius;
    private final double allowanceMm;
    private final Column[] columns;
    /** Shares of each column's weight between which the ball goes. */
    private final double[][] shares;

    private int passes;

    /** The tilted disc with its rays about the leaning channel, or about the middle of the part where it is hidden. */
    static Side side(HeldPart held, Undercut undercut, Attitude attitude) {
        Optional<LeaningChannel> channel = LeaningChannel.of(held.enlarged());
        if (channel.isPresent()) {
            return new Side(held, attitude, channel.get().middle());
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Vector3 place : undercut.places()) {
            low = Math.min(low, place.z());
            high = Math.max(high, place.z());
        }
        Vector3 sum = Vector3.ZERO;
        int count = 0;
        for (int t = 0; t < held.enlarged().mesh().triangleCount(); t++) {
            Vector3 centre = HeldPart.centre(held.enlarged().mesh(), t);
            if (centre.z() >= low && centre.z() <= high) {
                sum = sum.plus(centre);
                count++;
            }
        }
        return new Side(held, attitude, sum.times(1.0 / count));
    }

    TiltedPatch(Side side, Undercut undercut, Bore bore, double radius, double allowanceMm, double cuspMm) {
        this.side = side;
        this.radius = radius;
        this.allowanceMm = allowanceMm;
        double[] sector = sector(undercut.places());
        double pitch = StrictMath.toRadians(allowanceMm > 0 ? COARSE_DEG : COLUMN_DEG);
        int parts = (int) Math.max(1, Math.ceil((sector[1] - sector[0]) / pitch));
        double stepAngle = (sector[1] - sector[0]) / parts;
        columns = new Column[parts + 1];
        shares = new double[parts + 1][];
        double step = Math.sqrt(8 * radius * cuspMm);
        for (int j = 0; j <= parts; j++) {
            columns[j] = new Column(
                    side,
                    sector[0] + j * stepAngle,
                    radius + allowanceMm,
                    SurfaceSpiral.OVERLAP_MM,
                    bore,
                    step / (2 * cuspMm));
        }
        reach(undercut);
        for (int j = 0; j <= parts && !none(); j++) {
            passes = Math.max(passes, (int) Math.ceil((shares[j][1] - shares[j][0]) * columns[j].weight() / step));
        }
    }

    /** First and last angle about the side's axis: the hidden places and some way beyond. */
    private double[] sector(List<Vector3> places) {
        double sumX = 0;
        double sumY = 0;
        for (Vector3 place : places) {
            Vector3 at = side.attitude.toMachine(place);
            sumX += at.x() - side.axisX;
            sumY += at.y() - side.axisY;
        }
        double middle = StrictMath.atan2(sumY, sumX);
        double half = 0;
        for (Vector3 place : places) {
            Vector3 at = side.attitude.toMachine(place);
            double x = at.x() - side.axisX;
            double y = at.y() - side.axisY;
            double off = StrictMath.atan2(
                    y * StrictMath.cos(middle) - x * StrictMath.sin(middle),
                    x * StrictMath.cos(middle) + y * StrictMath.sin(middle));
            half = Math.max(half, Math.abs(off) + Undercut.AROUND_MM / Math.max(Undercut.AROUND_MM, Math.hypot(x, y)));
        }
        half = Math.min(half, Math.PI);
        return new double[] {middle - half, middle + half};
    }

    /** A column that touches nothing hidden goes between the same distances from the axis as the nearest that does. */
    private void reach(Undercut undercut) {
        double beyond = Undercut.AROUND_MM;
        for (int j = 0; j < columns.length; j++) {
            Optional<double[]> own = columns[j].within(
                    (at, normal) -> undercut.hidden(side.attitude.toDisc(at), side.attitude.toDisc(normal)), beyond);
            shares[j] = own.orElse(new double[0]);
        }
        double[][] touched = shares.clone();
        for (int j = 0; j < columns.length; j++) {
            int nearest = -1;
            for (int k = 0; k < columns.length; k++) {
                boolean nearer = nearest < 0 || Math.abs(k - j) < Math.abs(nearest - j);
                nearest = touched[k].length > 0 && nearer ? k : nearest;
            }
            if (nearest >= 0 && nearest != j) {
                double out = columns[nearest].at(touched[nearest][0])[0];
                double in = columns[nearest].at(touched[nearest][1])[0];
                shares[j] = new double[] {columns[j].shareAt(out), columns[j].shareAt(in)};
            }
        }
    }

    /** Whether the ball touches nothing of it. */
    boolean none() {
        return shares[0].length == 0;
    }

    int columns() {
        return columns.length;
    }

    Ray ray(int column) {
        return columns[column].ray();
    }

    /** Outermost and innermost distance from the axis, lowest and highest tip of a column. */
    double[] bounds(int column) {
        double[] out = columns[column].at(shares[column][0]);
        double[] in = columns[column].at(shares[column][1]);
        return new double[] {out[0], in[0], Math.min(out[1], in[1]) - radius, Math.max(out[1], in[1]) - radius};
    }

    double radiusMm() {
        return radius;
    }

    void cut(PathPen pen, CuttingValues values, double toleranceMm) {
        SurfaceWay way = new SurfaceWay(side, radius, allowanceMm, toleranceMm, pen, values);
        double[] last = place(way, 0, 0);
        pen.approach(side.position(last[0], last[1], last[2] - radius));
        for (int pass = 0; pass <= passes; pass++) {
            for (int i = 0; i < columns.length; i++) {
                int j = pass % 2 == 0 ? i : columns.length - 1 - i;
                double[] next = place(way, j, (double) pass / passes);
                way.go(last, next);
                last = next;
            }
        }
        pen.lift();
    }

    private double[] place(SurfaceWay way, int column, double part) {
        double[] own = shares[column];
        return way.place(columns[column], own[0] + part * (own[1] - own[0]));
    }
}
