package com.cuffline.milling.nesting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Lets an arrangement slide downhill to the nearest state of least energy: limited-memory BFGS with a backtracking line search
 * (Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 3.1). Plain arithmetic only, so that the same start gives the same
 * end on every machine.
 */
final class Relaxation {

    private static final int MEMORY = 6;
    private static final double SUFFICIENT = 1e-4;
    private static final int STALL = 6;
    private static final double PROGRESS = 0.9;

    private record Step(double[] moved, double[] bent, double rho) {}

    private Relaxation() {}

    /**
     * Moves the arrangement.
     *
     * @param enough energy at which nothing more needs to move
     * @return the energy reached
     */
    static double run(Arrangement arrangement, int rounds, double enough) {
        double[] x = arrangement.state();
        double[] slope = new double[x.length];
        double energy = arrangement.energy(x, slope);
        Deque<Step> memory = new ArrayDeque<>();
        double mark = energy;
        for (int round = 0; round < rounds && energy > enough; round++) {
            double[] direction = direction(slope, memory);
            double descent = dot(direction, slope);
            if (!(descent < 0)) {
                break;
            }
            double length = memory.isEmpty() ? Math.min(1, 0.5 / Math.sqrt(dot(slope, slope))) : 1;
            double[] nextSlope = new double[x.length];
            double[] next = new double[x.length];
            double found = Double.NaN;
            for (int halving = 0; halving < 20; halving++, length /= 2) {
                next = along(x, direction, length);
                found = arrangement.energy(next, nextSlope);
                if (found <= energy + SUFFICIENT * length * descent) {
                    break;
                }
            }
            if (!(found < energy)) {
                break;
            }
            remember(memory, minus(next, x), minus(nextSlope, slope));
            x = next;
            slope = nextSlope;
            energy = found;
            if (round % STALL == STALL - 1) {
                if (energy > mark * PROGRESS) {
                    break;
                }
                mark = energy;
            }
        }
        arrangement.restore(x);
        return energy;
    }

    private static void remember(Deque<Step> memory, double[] moved, double[] bent) {
        double curvature = dot(moved, bent);
        if (curvature > 1e-14) {
            memory.addLast(new Step(moved, bent, 1 / curvature));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    private static double[] direction(double[] slope, Deque<Step> memory) {
        double[] q = slope.clone();
        double[] alphas = new double[memory.size()];
        int k = memory.size();
        for (Iterator<Step> steps = memory.descendingIterator(); steps.hasNext(); ) {
            Step step = steps.next();
            double alpha = step.rho() * dot(step.moved(), q);
            alphas[--k] = alpha;
            add(q, -alpha, step.bent());
        }
        if (!memory.isEmpty()) {
            Step last = memory.getLast();
            scale(q, 1 / (last.rho() * dot(last.bent(), last.bent())));
        }
        for (Step step : memory) {
            double beta = step.rho() * dot(step.bent(), q);
            add(q, alphas[k++] - beta, step.moved());
        }
        scale(q, -1);
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }

    private static double[] along(double[] x, double[] direction, double length) {
        double[] next = x.clone();
        add(next, length, direction);
        return next;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, -1, b);
        return difference;
    }
}
