package com.cuffline.geometry;

import java.util.Arrays;

/**
 * A smooth value around a circle, through every sample and never beyond its neighbours.
 *
 * <p>Cubic Hermite pieces whose slopes are the weighted harmonic mean of the neighbouring secants (Fritsch and Butland),
 * zero at a local extremum: the curve is continuously differentiable, monotone between two samples and closed at the full
 * turn. Second derivatives jump at the samples.
 */
public final class PeriodicCurve {
    public static final int LEAST_SAMPLES = 4;
    private static final double TURN = 2 * Math.PI;
    private static final double LEAST_GAP = 1e-6;

    private final double[] angles;
    private final double[] values;
    private final double[] slopes;

    private PeriodicCurve(double[] angles, double[] values) {
        this.angles = angles;
        this.values = values;
        this.slopes = slopes(angles, values);
    }

    /**
     * A curve through samples given in any order.
     *
     * @param anglesRad any turn; brought into one turn
     * @param values finite, same length
     * @throws IllegalArgumentException for fewer than 4 samples, two at one angle, or values that are not finite
     */
    public static PeriodicCurve through(double[] anglesRad, double[] values) {
        if (anglesRad.length != values.length) {
            throw new IllegalArgumentException(
                    "angles and values differ in number: " + anglesRad.length + " and " + values.length);
        }
        if (values.length < LEAST_SAMPLES) {
            throw new IllegalArgumentException(
                    "a closed curve needs " + LEAST_SAMPLES + " samples or more but has " + values.length);
        }
        double[] angles = new double[values.length];
        boolean rising = true;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(anglesRad[i]) || !Double.isFinite(values[i])) {
                throw new IllegalArgumentException("sample " + i + " is not finite");
            }
            angles[i] = intoTurn(anglesRad[i]);
            rising &= i == 0 || angles[i] > angles[i - 1];
        }
        double[] inOrder = rising ? values.clone() : sort(angles, values);
        for (int i = 0; i < angles.length; i++) {
            if (gap(angles, i) < LEAST_GAP) {
                throw new IllegalArgumentException("two samples at the same angle " + angles[i] + " rad");
            }
        }
        return new PeriodicCurve(angles, inOrder);
    }

    /** Sorts the angles and gives the values in their order. */
    private static double[] sort(double[] angles, double[] values) {
        double[][] samples = new double[angles.length][];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = new double[] {angles[i], values[i]};
        }
        Arrays.sort(samples, (a, b) -> Double.compare(a[0], b[0]));
        for (int i = 0; i < samples.length; i++) {
            angles[i] = samples[i][0];
        }
        return Arrays.stream(samples).mapToDouble(s -> s[1]).toArray();
    }

    /** The value at an angle, rad, of any turn. */
    public double at(double angleRad) {
        double angle = intoTurn(angleRad);
        int i = before(angle);
        return i < 0 ? onPiece(angles.length - 1, angle + TURN) : onPiece(i, angle);
    }

    /** The last sample not after an angle within one turn, -1 for none; found at once where samples are evenly spaced. */
    private int before(double angle) {
        int guess = Math.min(angles.length - 1, (int) (angle / TURN * angles.length));
        if (angles[guess] <= angle && (guess + 1 == angles.length || angle < angles[guess + 1])) {
            return guess;
        }
        int i = Arrays.binarySearch(angles, angle);
        return i >= 0 ? i : -i - 2;
    }

    /**
     * The values at many angles in one walk round the curve.
     *
     * @param risingRad from 0 up to below a full turn, each not below the one before
     */
    public double[] atAll(double[] risingRad) {
        double[] found = new double[risingRad.length];
        int i = -1;
        for (int k = 0; k < found.length; k++) {
            double angle = risingRad[k];
            while (i + 1 < angles.length && angles[i + 1] <= angle) {
                i++;
            }
            found[k] = i < 0 ? onPiece(angles.length - 1, angle + TURN) : onPiece(i, angle);
        }
        return found;
    }

    private double onPiece(int i, double angle) {
        double h = gap(angles, i);
        double t = (angle - angles[i]) / h;
        int next = i + 1 < angles.length ? i + 1 : 0;
        double u = 1 - t;
        return values[i] * u * u * (1 + 2 * t)
                + slopes[i] * h * t * u * u
                + values[next] * t * t * (3 - 2 * t)
                - slopes[next] * h * t * t * u;
    }

    /** The least value anywhere: that of a sample, for the curve never leaves its neighbours. */
    public double least() {
        return Arrays.stream(values).min().orElseThrow();
    }

    /** The greatest value anywhere: that of a sample, for the curve never leaves its neighbours. */
    public double greatest() {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** The widest gap between neighbouring samples, rad. */
    public double widestGap() {
        double widest = 0;
        for (int i = 0; i < angles.length; i++) {
            widest = Math.max(widest, gap(angles, i));
        }
        return widest;
    }

    private static double[] slopes(double[] angles, double[] values) {
        int n = angles.length;
        double[] slopes = new double[n];
        for (int i = 0; i < n; i++) {
            int before = (i + n - 1) % n;
            double hBefore = gap(angles, before);
            double hAfter = gap(angles, i);
            double secantBefore = (values[i] - values[before]) / hBefore;
            double secantAfter = (values[(i + 1) % n] - values[i]) / hAfter;
            if (secantBefore * secantAfter > 0) {
                double w1 = 2 * hAfter + hBefore;
                double w2 = hAfter + 2 * hBefore;
                slopes[i] = (w1 + w2) / (w1 / secantBefore + w2 / secantAfter);
            }
        }
        return slopes;
    }

    private static double gap(double[] angles, int i) {
        return i + 1 < angles.length ? angles[i + 1] - angles[i] : angles[0] + TURN - angles[i];
    }

    private static double intoTurn(double angle) {
        double within = angle % TURN;
        double positive = within < 0 ? within + TURN : within;
        return positive >= TURN ? 0 : positive;
    }
}
