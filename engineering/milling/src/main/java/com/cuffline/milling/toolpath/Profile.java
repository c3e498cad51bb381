package com.cuffline.milling.toolpath;

import java.util.Arrays;
import java.util.List;

/**
 * Where the centre of a ball goes at one A: points of machine X and Z, with their distance along the line. Stops divide it into pieces;
 * level k is stop k.
 */
final class Profile {
    private final double[] x;
    private final double[] z;
    private final double[] along;
    private final double[] stops;

    private Profile(double[] x, double[] z, double[] along, double[] stops) {
        this.x = x;
        this.z = z;
        this.along = along;
        this.stops = stops;
    }

    /**
     * A traced line. Distances along it are weighted: on a plane they are those of the ball's centre, in hollows more, so that passes at equal
     * distances leave equal cusps.
     *
     * @param before the lowering before the first, still on the table, the connection or the clamp
     * @param along weighted distance of every lowering from the first
     * @param margin index of the lowering at the margin line
     * @param below index of the last lowering well below the margin line
     */
    record Traced(Touch before, List<Touch> touches, double[] along, int margin, int below) {
        double marginMm() {
            return along[margin];
        }

        double lengthMm() {
            return along[along.length - 1];
        }
    }

    /** @param stopsMm distances along the line, rising, the first and the last included */
    static Profile of(Traced line, double... stopsMm) {
        int n = line.touches.size();
        double[] x = new double[n];
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = line.touches.get(i).x();
            z[i] = line.touches.get(i).z();
        }
        return new Profile(x, z, line.along, stopsMm);
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
        double step = along[i + 1] - along[i];
        double share = step > 0 ? Math.max(0, Math.min(1, (s - along[i]) / step)) : 0;
        double dx = x[i + 1] - x[i];
        double dz = z[i + 1] - z[i];
        double length = Math.hypot(dx, dz);
        out[0] = x[i] + share * dx;
        out[1] = z[i] + share * dz;
        out[2] = length > 0 ? dx / length : 1;
        out[3] = length > 0 ? dz / length : 0;
    }
}
