package com.cuffline.milling.nesting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bodies within a ring, as numbers: three a body (x, y, turn times {@link #ARM_MM}), and the energy of all that is too close. The
 * energy is the sum of the squares of all missing distances; 0 means that everything keeps its distance. Fixed bodies push but stay.
 */
final class Arrangement {

    /** Length that makes a turn comparable with a shift: a radian moves a typical outline's edge by this. */
    static final double ARM_MM = 4;

    /** An edge that leans out has several corners outside; each counts less. */
    static final double CORNER_SHARE = 0.3;

    private final List<Body> bodies = new ArrayList<>();
    private final List<Fixed> fixed = new ArrayList<>();
    private final double gap;
    private final Contact contact = new Contact();
    private double edge;
    private double ceiling = Double.POSITIVE_INFINITY;
    private double[] at = new double[0];
    private double[] shifts = new double[0];
    private double[] spare = new double[0];
    private long work;

    private record Fixed(Body body, Point at) {}

    /**
     * @param edge radius that bodies must stay within
     * @param gap between bodies
     */
    Arrangement(double edge, double gap) {
        this.edge = edge;
        this.gap = gap;
    }

    void fix(Body body, Point at) {
        fixed.add(new Fixed(body, at));
    }

    void add(Body body, double x, double y, double turn) {
        bodies.add(body);
        at = Arrays.copyOf(at, at.length + 3);
        shifts = new double[bodies.size()];
        set(bodies.size() - 1, x, y, turn);
    }

    void removeLast() {
        bodies.remove(bodies.size() - 1);
        at = Arrays.copyOf(at, at.length - 3);
    }

    void replace(int i, Body body) {
        bodies.set(i, body);
    }

    void set(int i, double x, double y, double turn) {
        at[3 * i] = x;
        at[3 * i + 1] = y;
        at[3 * i + 2] = turn * ARM_MM;
        shifts[i] = Body.shift(turn);
    }

    void edge(double radius) {
        edge = radius;
    }

    double edge() {
        return edge;
    }

    /** No body may rise above this y. */
    void ceiling(double y) {
        ceiling = y;
    }

    int size() {
        return bodies.size();
    }

    Body body(int i) {
        return bodies.get(i);
    }

    double x(int i) {
        return at[3 * i];
    }

    double y(int i) {
        return at[3 * i + 1];
    }

    double turn(int i) {
        return at[3 * i + 2] / ARM_MM;
    }

    /** A copy of all numbers. */
    double[] state() {
        return at.clone();
    }

    void restore(double[] state) {
        at = state.clone();
    }

    /** Bodies weighed against their neighbours since the beginning; the search's budget counts them, since its time follows them. */
    long work() {
        return work;
    }

    /** The energy at a state, and its slope in {@code slope}. */
    double energy(double[] state, double[] slope) {
        int n = bodies.size();
        work += n;
        Arrays.fill(slope, 0);
        for (int i = 0; i < n; i++) {
            shifts[i] = Body.shift(state[3 * i + 2] / ARM_MM);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += bounds(i, state, slope);
            sum += againstFixed(i, state, slope);
            for (int j = 0; j < i; j++) {
                sum += pair(i, j, state, slope);
            }
        }
        return sum;
    }

    /** Highest y of a body. */
    double top(int i) {
        return y(i) + above(i, Body.shift(turn(i)));
    }

    /** Makes restored places known to {@link #energyOf}. */
    void refresh() {
        for (int i = 0; i < bodies.size(); i++) {
            shifts[i] = Body.shift(turn(i));
        }
        spare = new double[at.length];
    }

    /** What one body adds to the energy where it stands. */
    double energyOf(int i) {
        work++;
        double sum = bounds(i, at, spare) + againstFixed(i, at, spare);
        for (int j = 0; j < bodies.size(); j++) {
            sum += j == i ? 0 : pair(i, j, at, spare);
        }
        return sum;
    }

    private double above(int i, double shift) {
        return Body.between(body(i).far(), Body.DIRECTIONS / 4 + (int) shift, shift - (int) shift);
    }

    private double bounds(int i, double[] state, double[] slope) {
        double sum = 0;
        double over = state[3 * i + 1] + body(i).reach() - ceiling;
        if (over > 0) {
            sum += underCeiling(i, state, slope);
        }
        double room = edge - body(i).reach();
        double square = state[3 * i] * state[3 * i] + state[3 * i + 1] * state[3 * i + 1];
        if (room > 0 && square <= room * room) {
            return sum;
        }
        return sum + (body(i).round() ? circleWithin(i, state, slope) : cornersWithin(i, state, slope));
    }

    private double underCeiling(int i, double[] state, double[] slope) {
        double over = state[3 * i + 1] + above(i, shifts[i]) - ceiling;
        if (over <= 0) {
            return 0;
        }
        int offset = Body.DIRECTIONS / 4 + (int) shifts[i];
        double lever = Body.between(body(i).aside(), offset, shifts[i] - (int) shifts[i]);
        slope[3 * i + 1] += 2 * over;
        slope[3 * i + 2] -= 2 * over * lever / ARM_MM;
        return over * over;
    }

    private double circleWithin(int i, double[] state, double[] slope) {
        double x = state[3 * i];
        double y = state[3 * i + 1];
        double radius = Math.max(1e-9, Math.sqrt(x * x + y * y));
        double out = radius + body(i).reach() - edge;
        slope[3 * i] += 2 * out * x / radius;
        slope[3 * i + 1] += 2 * out * y / radius;
        return out * out;
    }

    private double cornersWithin(int i, double[] state, double[] slope) {
        double[] corners = body(i).corners();
        double cos = StrictMath.cos(state[3 * i + 2] / ARM_MM);
        double sin = StrictMath.sin(state[3 * i + 2] / ARM_MM);
        double sum = 0;
        for (int k = 0; k < corners.length; k += 2) {
            double armX = cos * corners[k] - sin * corners[k + 1];
            double armY = sin * corners[k] + cos * corners[k + 1];
            double x = state[3 * i] + armX;
            double y = state[3 * i + 1] + armY;
            double square = x * x + y * y;
            if (square > edge * edge) {
                double radius = Math.sqrt(square);
                double out = radius - edge;
                double fx = CORNER_SHARE * 2 * out * x / radius;
                double fy = CORNER_SHARE * 2 * out * y / radius;
                sum += CORNER_SHARE * out * out;
                slope[3 * i] += fx;
                slope[3 * i + 1] += fy;
                slope[3 * i + 2] += (fy * armX - fx * armY) / ARM_MM;
            }
        }
        return sum;
    }

    private double pair(int i, int j, double[] state, double[] slope) {
        Body one = bodies.get(i);
        Body two = bodies.get(j);
        double dx = state[3 * j] - state[3 * i];
        double dy = state[3 * j + 1] - state[3 * i + 1];
        double far = one.reach() + two.reach() + gap;
        if (dx * dx + dy * dy >= far * far) {
            return 0;
        }
        contact.measure(one, shifts[i], two, shifts[j], dx, dy);
        double lack = gap - contact.distance();
        if (lack <= 0) {
            return 0;
        }
        push(i, lack, slope);
        slope[3 * j] -= 2 * lack * contact.normalX();
        slope[3 * j + 1] -= 2 * lack * contact.normalY();
        slope[3 * j + 2] -= 2 * lack * contact.leverTwo() / ARM_MM;
        return lack * lack;
    }

    private double againstFixed(int i, double[] state, double[] slope) {
        Body body = bodies.get(i);
        double sum = 0;
        for (Fixed still : fixed) {
            double dx = still.at.xMm() - state[3 * i];
            double dy = still.at.yMm() - state[3 * i + 1];
            double far = body.reach() + still.body.reach() + gap;
            if (dx * dx + dy * dy < far * far) {
                contact.measure(body, shifts[i], still.body, 0, dx, dy);
                double lack = Math.max(0, gap - contact.distance());
                push(i, lack, slope);
                sum += lack * lack;
            }
        }
        return sum;
    }

    /** Adds the slope of the measured contact's energy to its first body's three numbers. */
    private void push(int i, double lack, double[] slope) {
        slope[3 * i] += 2 * lack * contact.normalX();
        slope[3 * i + 1] += 2 * lack * contact.normalY();
        slope[3 * i + 2] -= 2 * lack * contact.leverOne() / ARM_MM;
    }
}
