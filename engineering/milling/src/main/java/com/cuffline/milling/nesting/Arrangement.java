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

    private final List<Body> bodies = new ArrayList<>();
    private final List<Body> fixed = new ArrayList<>();
    private final double gap;
    private double edge;
    private double ceiling = Double.POSITIVE_INFINITY;
    private double[] at = new double[0];
    private double[] spare = new double[0];
    private long work;

    private double[][] worldX = new double[0][];
    private double[][] worldY = new double[0][];

    /**
     * @param edge radius that circles must stay within
     * @param gap between circles of different bodies
     */
    Arrangement(double edge, double gap) {
        this.edge = edge;
        this.gap = gap;
    }

    void fix(Body body) {
        fixed.add(body);
    }

    void add(Body body, double x, double y, double turn) {
        bodies.add(body);
        at = Arrays.copyOf(at, at.length + 3);
        set(bodies.size() - 1, x, y, turn);
        worldX = Arrays.copyOf(worldX, bodies.size());
        worldY = Arrays.copyOf(worldY, bodies.size());
        allocate(bodies.size() - 1);
    }

    void removeLast() {
        bodies.remove(bodies.size() - 1);
        at = Arrays.copyOf(at, at.length - 3);
    }

    void replace(int i, Body body) {
        bodies.set(i, body);
        allocate(i);
    }

    private void allocate(int i) {
        worldX[i] = new double[bodies.get(i).size()];
        worldY[i] = new double[bodies.get(i).size()];
    }

    void set(int i, double x, double y, double turn) {
        at[3 * i] = x;
        at[3 * i + 1] = y;
        at[3 * i + 2] = turn * ARM_MM;
    }

    void edge(double radius) {
        edge = radius;
    }

    double edge() {
        return edge;
    }

    /** No circle may rise above this y. */
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

    /** Pairs compared since the beginning; the search's budget counts them, since its time follows them. */
    long work() {
        return work;
    }

    /** The energy at a state, and its slope in {@code slope}. */
    double energy(double[] state, double[] slope) {
        work += bodies.size() * (bodies.size() + 1L) / 8;
        Arrays.fill(slope, 0);
        for (int i = 0; i < bodies.size(); i++) {
            turnToWorld(i, state);
        }
        double sum = 0;
        for (int i = 0; i < bodies.size(); i++) {
            sum += bounds(i, state, slope);
            for (int j = 0; j < i; j++) {
                double dx = state[3 * i] - state[3 * j];
                double dy = state[3 * i + 1] - state[3 * j + 1];
                double far = bodies.get(i).reach() + bodies.get(j).reach() + gap;
                if (dx * dx + dy * dy < far * far) {
                    sum += pair(i, j, state, slope);
                }
            }
            for (Body still : fixed) {
                if (near(still, i, state)) {
                    sum += against(still, i, state, slope);
                }
            }
        }
        return sum;
    }

    /** Highest y of a body's circles. */
    double top(int i) {
        turnToWorld(i, at);
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < body(i).size(); k++) {
            top = Math.max(top, worldY[i][k] + body(i).r()[k]);
        }
        return top;
    }

    /** Makes the bodies' places known to {@link #energyOf}. */
    void refresh() {
        for (int i = 0; i < bodies.size(); i++) {
            turnToWorld(i, at);
        }
        spare = new double[at.length];
    }

    /** What one body adds to the energy where it stands; the others stand where they stood at the last {@link #refresh}. */
    double energyOf(int i) {
        work += bodies.size() / 4 + 1;
        turnToWorld(i, at);
        double sum = bounds(i, at, spare);
        for (int j = 0; j < bodies.size(); j++) {
            double dx = at[3 * i] - at[3 * j];
            double dy = at[3 * i + 1] - at[3 * j + 1];
            double far = bodies.get(i).reach() + bodies.get(j).reach() + gap;
            if (j != i && dx * dx + dy * dy < far * far) {
                sum += pair(i, j, at, spare);
            }
        }
        for (Body still : fixed) {
            if (near(still, i, at)) {
                sum += against(still, i, at, spare);
            }
        }
        return sum;
    }

    private void turnToWorld(int i, double[] state) {
        Body body = bodies.get(i);
        double cos = 1;
        double sin = 0;
        if (body.size() > 1) {
            cos = StrictMath.cos(state[3 * i + 2] / ARM_MM);
            sin = StrictMath.sin(state[3 * i + 2] / ARM_MM);
        }
        for (int k = 0; k < body.size(); k++) {
            worldX[i][k] = state[3 * i] + cos * body.x()[k] - sin * body.y()[k];
            worldY[i][k] = state[3 * i + 1] + sin * body.x()[k] + cos * body.y()[k];
        }
    }

    private double bounds(int i, double[] state, double[] slope) {
        Body body = bodies.get(i);
        boolean free = state[3 * i] * state[3 * i] + state[3 * i + 1] * state[3 * i + 1]
                < (edge - body.reach()) * Math.max(0, edge - body.reach());
        double sum = 0;
        for (int k = 0; k < body.size(); k++) {
            double x = worldX[i][k];
            double y = worldY[i][k];
            double over = y + body.r()[k] - ceiling;
            if (over > 0) {
                sum += over * over;
                push(i, k, 0, 2 * over, state, slope);
            }
            if (free) {
                continue;
            }
            double radius = Math.sqrt(x * x + y * y);
            double out = radius + body.r()[k] - edge;
            if (out > 0) {
                sum += out * out;
                push(i, k, 2 * out * x / radius, 2 * out * y / radius, state, slope);
            }
        }
        return sum;
    }

    private double pair(int i, int j, double[] state, double[] slope) {
        Body one = bodies.get(i);
        Body two = bodies.get(j);
        double sum = 0;
        for (int k = 0; k < one.size(); k++) {
            double far = one.r()[k] + gap + two.reach();
            double toX = worldX[i][k] - state[3 * j];
            double toY = worldY[i][k] - state[3 * j + 1];
            if (toX * toX + toY * toY >= far * far) {
                continue;
            }
            work += two.size();
            for (int m = 0; m < two.size(); m++) {
                double dx = worldX[i][k] - worldX[j][m];
                double dy = worldY[i][k] - worldY[j][m];
                double need = one.r()[k] + two.r()[m] + gap;
                double square = dx * dx + dy * dy;
                if (square < need * need) {
                    double distance = Math.max(1e-9, Math.sqrt(square));
                    double lack = need - distance;
                    sum += lack * lack;
                    double fx = -2 * lack * dx / distance;
                    double fy = -2 * lack * dy / distance;
                    push(i, k, fx, fy, state, slope);
                    push(j, m, -fx, -fy, state, slope);
                }
            }
        }
        return sum;
    }

    /** Whether a fixed body may be too close; its circles all lie within its span of its first one. */
    private boolean near(Body still, int i, double[] state) {
        double dx = state[3 * i] - still.x()[0];
        double dy = state[3 * i + 1] - still.y()[0];
        double far = still.span() + bodies.get(i).reach() + gap;
        return dx * dx + dy * dy < far * far;
    }

    private double against(Body still, int i, double[] state, double[] slope) {
        Body body = bodies.get(i);
        double sum = 0;
        for (int k = 0; k < body.size(); k++) {
            work += still.size();
            for (int m = 0; m < still.size(); m++) {
                double dx = worldX[i][k] - still.x()[m];
                double dy = worldY[i][k] - still.y()[m];
                double need = body.r()[k] + still.r()[m] + gap;
                double square = dx * dx + dy * dy;
                if (square < need * need) {
                    double distance = Math.max(1e-9, Math.sqrt(square));
                    double lack = need - distance;
                    sum += lack * lack;
                    push(i, k, -2 * lack * dx / distance, -2 * lack * dy / distance, state, slope);
                }
            }
        }
        return sum;
    }

    /** Adds the slope of a circle's energy to its body's three numbers. */
    private void push(int i, int k, double fx, double fy, double[] state, double[] slope) {
        slope[3 * i] += fx;
        slope[3 * i + 1] += fy;
        double armX = worldX[i][k] - state[3 * i];
        double armY = worldY[i][k] - state[3 * i + 1];
        slope[3 * i + 2] += (fy * armX - fx * armY) / ARM_MM;
    }
}
