package com.cuffline.milling.toolpath;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Where the centre of a ball goes at one A from the table over the margin line to the top: points of machine X and Z, with their distance
 * along the line. Anchors divide it into pieces: always the margin line, and where there are any the strongest inner corners below and
 * above it. Level k is the end of piece k.
 */
final class Profile {
    private static final int RESAMPLED = 60;

    private final double[] x;
    private final double[] z;
    private final double[] along;
    /** Distances of start, anchors and end. */
    private final double[] stops;

    /** @param anchorsMm distances along the line, rising */
    private Profile(double[] x, double[] z, double[] along, double[] anchorsMm) {
        this.x = x;
        this.z = z;
        this.along = along;
        stops = new double[anchorsMm.length + 2];
        System.arraycopy(anchorsMm, 0, stops, 1, anchorsMm.length);
        stops[anchorsMm.length + 1] = along[along.length - 1];
    }

    /**
     * A traced line. Distances along it are weighted: on a plane they are those of the ball's centre, in hollows more, so that passes at equal
     * distances leave equal cusps.
     *
     * @param along weighted distance of every point from the first
     * @param marginMm distance along it of the margin line
     * @param lowerMm distance along it of the strongest inner corner below the margin line
     * @param upperMm the same above it
     */
    record Traced(
            double[] x, double[] z, double[] along, double marginMm, OptionalDouble lowerMm, OptionalDouble upperMm) {}

    static Profile of(Traced traced, double... anchorsMm) {
        return new Profile(traced.x, traced.z, traced.along, anchorsMm);
    }

    int pieces() {
        return stops.length - 1;
    }

    /** Length of a piece, mm. */
    double lengthMm(int piece) {
        return stops[piece + 1] - stops[piece];
    }

    /**
     * The point at a level, and the direction there.
     *
     * @param level 0 to the number of pieces
     * @param out x, z, then the unit tangent's x and z
     */
    void at(double level, double[] out) {
        int piece = (int) Math.max(0, Math.min(pieces() - 1, Math.ceil(level) - 1));
        double s = stops[piece] + (level - piece) * lengthMm(piece);
        int i = Arrays.binarySearch(along, s);
        i = Math.max(0, Math.min(along.length - 2, i >= 0 ? i : -i - 2));
        while (i > 0 && along[i + 1] - along[i] < 1e-9) {
            i--;
        }
        double length = along[i + 1] - along[i];
        double share = length > 0 ? Math.max(0, Math.min(1, (s - along[i]) / length)) : 0;
        out[0] = x[i] + share * (x[i + 1] - x[i]);
        out[1] = z[i] + share * (z[i + 1] - z[i]);
        out[2] = length > 0 ? (x[i + 1] - x[i]) / length : 1;
        out[3] = length > 0 ? (z[i + 1] - z[i]) / length : 0;
    }

    /** The profile between two others with as many pieces, at a share of the way. */
    static Profile between(Profile from, Profile to, double share) {
        int n = RESAMPLED * from.pieces() + 1;
        double[] x = new double[n];
        double[] z = new double[n];
        double[] p = new double[4];
        double[] q = new double[4];
        for (int i = 0; i < n; i++) {
            from.at((double) i / RESAMPLED, p);
            to.at((double) i / RESAMPLED, q);
            x[i] = p[0] + share * (q[0] - p[0]);
            z[i] = p[1] + share * (q[1] - p[1]);
        }
        double[] along = new double[n];
        for (int i = 1; i < n; i++) {
            int piece = (i - 1) / RESAMPLED;
            double length = from.lengthMm(piece) + share * (to.lengthMm(piece) - from.lengthMm(piece));
            along[i] = along[i - 1] + length / RESAMPLED;
        }
        double[] anchors = new double[from.pieces() - 1];
        for (int k = 0; k < anchors.length; k++) {
            anchors[k] = along[RESAMPLED * (k + 1)];
        }
        return new Profile(x, z, along, anchors);
    }
}
