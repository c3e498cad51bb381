package com.cuffline.cuffscan;

import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.Side;
import java.util.Optional;

/**
 * The direction in which both neighbouring crowns stand: the one to which their upright faces are most square, by least squares over
 * the faces' areas. A crown narrows upward, but equally on opposite faces, and the faces towards the gap of both teeth balance each
 * other; so both teeth are needed, and of each the faces buccally and lingually as well as those towards the gap.
 */
final class CrownWalls implements FrameSink {
    /** Steepest face that counts as upright: sine of its lean against the implant axis. */
    private static final double MOST_RISE = 0.64;

    private static final double LEAST_MESIAL_MM = 2.5;
    private static final double MOST_MESIAL_MM = NeighbourViews.REACH_MM;
    private static final double MOST_BUCCAL_MM = 8;
    private static final double BAND_MM = 0.5;
    private static final int BANDS = 32;
    private static final double LEAST_AREA_MM2 = 15;
    /** Share of the faces that has to look along the weaker of both directions across the axis. */
    private static final double LEAST_SHARE = 0.08;
    /** Mean square of the sine by which faces lean against the direction found: 14 degrees. */
    private static final double MOST_LEAN = 0.06;

    private static final double MOST_APART_DEG = 20;
    /** Teeth do not stand parallel, and a crown is not cut after them. [POLICY] */
    static final double LEAST_UNCERTAINTY_DEG = 5;

    /** By side and height: areas times bb, bm, mm, bz, mz, zz of the unit normals. */
    private final double[][][] sums = new double[2][BANDS][6];

    @Override
    public void take(double[] p) {
        double b = (p[0] + p[3] + p[6]) / 3;
        double m = (p[1] + p[4] + p[7]) / 3;
        double z = (p[2] + p[5] + p[8]) / 3;
        int band = (int) Math.floor(z / BAND_MM);
        boolean there = Math.abs(b) <= MOST_BUCCAL_MM
                && Math.abs(m) >= LEAST_MESIAL_MM
                && Math.abs(m) <= MOST_MESIAL_MM
                && band >= 0
                && band < BANDS;
        if (there) {
            add(p, sums[m > 0 ? 0 : 1][band]);
        }
    }

    private static void add(double[] p, double[] into) {
        double nb = (p[4] - p[1]) * (p[8] - p[2]) - (p[5] - p[2]) * (p[7] - p[1]);
        double nm = (p[5] - p[2]) * (p[6] - p[0]) - (p[3] - p[0]) * (p[8] - p[2]);
        double nz = (p[3] - p[0]) * (p[7] - p[1]) - (p[4] - p[1]) * (p[6] - p[0]);
        double length = Math.sqrt(nb * nb + nm * nm + nz * nz);
        if (length > 0 && Math.abs(nz) <= MOST_RISE * length) {
            double weight = 0.5 / length;
            into[0] += weight * nb * nb;
            into[1] += weight * nb * nm;
            into[2] += weight * nm * nm;
            into[3] += weight * nb * nz;
            into[4] += weight * nm * nz;
            into[5] += weight * nz * nz;
        }
    }

    /** The lean of both crowns' mean direction; empty where it cannot be told. */
    Optional<CrownTilt> found(CuffRing ring) {
        double[] mesial = above(0, Neighbours.marginHeightMm(ring, Side.MESIAL));
        double[] distal = above(1, Neighbours.marginHeightMm(ring, Side.DISTAL));
        Optional<AxisTilt> one = axis(mesial);
        Optional<AxisTilt> other = axis(distal);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        double cosine = one.get().direction().dot(other.get().direction());
        double apart = StrictMath.toDegrees(StrictMath.acos(Math.min(1, cosine)));
        if (apart > MOST_APART_DEG) {
            return Optional.empty();
        }
        double[] both = new double[6];
        for (int i = 0; i < 6; i++) {
            both[i] = mesial[i] / area(mesial) * LEAST_AREA_MM2 + distal[i] / area(distal) * LEAST_AREA_MM2;
        }
        return axis(both).map(tilt -> new CrownTilt(tilt, Math.max(LEAST_UNCERTAINTY_DEG, apart / 2)));
    }

    private double[] above(int side, double marginHeightMm) {
        double[] sum = new double[6];
        int from = (int) Math.ceil((marginHeightMm + NeighbourSearch.ABOVE_MARGIN_MM) / BAND_MM);
        for (int band = Math.max(0, from); band < BANDS; band++) {
            for (int i = 0; i < 6; i++) {
                sum[i] += sums[side][band][i];
            }
        }
        return sum;
    }

    private static double area(double[] sum) {
        return sum[0] + sum[2] + sum[5];
    }

    /** Least squares of normal times (buccal, mesial, 1) = 0. */
    private static Optional<AxisTilt> axis(double[] sum) {
        double area = area(sum);
        double determinant = sum[0] * sum[2] - sum[1] * sum[1];
        double across = sum[0] + sum[2];
        // The smaller eigenvalue of the part across the axis.
        double weaker = across / 2 - Math.sqrt(Math.max(0, across * across / 4 - determinant));
        if (area < LEAST_AREA_MM2 || weaker < LEAST_SHARE * area) {
            return Optional.empty();
        }
        double b = (sum[1] * sum[4] - sum[2] * sum[3]) / determinant;
        double m = (sum[1] * sum[3] - sum[0] * sum[4]) / determinant;
        double rest = sum[5] + b * sum[3] + m * sum[4];
        boolean upright = rest <= MOST_LEAN * area * (1 + b * b + m * m) && Math.max(Math.abs(b), Math.abs(m)) <= 1;
        return upright
                ? Optional.of(new AxisTilt(
                        StrictMath.toDegrees(StrictMath.atan(m)), StrictMath.toDegrees(StrictMath.atan(b))))
                : Optional.empty();
    }
}
