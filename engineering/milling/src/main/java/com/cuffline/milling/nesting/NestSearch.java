package com.cuffline.milling.nesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Places bodies one after another, relaxing all of them when the next one does not fit at once. When relaxing is not enough, a squeezed
 * body changes places with another, or now and then is thrown elsewhere, and all relax again; a worse state is kept sometimes (annealing,
 * its temperature a share of the energy). Afterwards a lowered ceiling pushes everything to the disc's bottom, so that what is left of
 * the disc stays in one piece. Bounded by the bodies weighed, never by time.
 */
final class NestSearch {

    /** Distances are searched this much larger than needed, so that what the relaxation leaves undone does no harm. */
    static final double SLACK_MM = 0.004;

    /** All of it may be one corner's, which counts less than the square of its distance. */
    private static final double ENOUGH = Arrangement.CORNER_SHARE * 0.7 * SLACK_MM * 0.7 * SLACK_MM;

    private static final int ROUNDS = 120;
    private static final int SAMPLES = 160;
    private static final int SWAPS_OF_TEN = 8;
    private static final int SQUEEZED = 10;
    private static final int SPINS = 12;
    private static final double TEMPERATURE = 0.05;
    private static final int SQUEEZES = 7;

    /** Relaxations' worth of work that lowering the ceiling once may cost. */
    private static final long SQUEEZE_WORK = 500;

    private final Arrangement arrangement;
    private final List<List<Body>> poses = new ArrayList<>();
    private final List<Integer> pose = new ArrayList<>();
    private final Random random;
    private final long budget;

    /** What can be gone back to. */
    private record Saved(double[] state, List<Integer> pose) {}

    NestSearch(Arrangement arrangement, Random random, long budget) {
        this.arrangement = arrangement;
        this.random = random;
        this.budget = budget;
    }

    int poseOf(int i) {
        return pose.get(i);
    }

    boolean exhausted() {
        return arrangement.work() >= budget;
    }

    /**
     * Finds room for one more, with half of the work that is left at most: another one may be smaller.
     *
     * @param ways the body in each of its poses
     * @return false when it found none; then everything is as before
     */
    boolean insert(List<Body> ways) {
        Saved before = save();
        poses.add(ways);
        pose.add(0);
        arrangement.add(ways.get(0), 0, 0, 0);
        throwIn(arrangement.size() - 1);
        if (settle(arrangement.work() + (budget - arrangement.work()) / 2)) {
            return true;
        }
        poses.remove(poses.size() - 1);
        arrangement.removeLast();
        restore(before);
        return false;
    }

    /** Lowers the ceiling as far as the budget lets it. */
    void squeeze(double floor) {
        if (arrangement.size() == 0) {
            return;
        }
        double low = floor;
        double high = top();
        for (int k = 0; k < SQUEEZES && !exhausted(); k++) {
            Saved before = save();
            double middle = (low + high) / 2;
            arrangement.ceiling(middle - SLACK_MM);
            for (int i = 0; i < arrangement.size(); i++) {
                arrangement.set(
                        i,
                        arrangement.x(i),
                        -arrangement.edge() + (arrangement.y(i) + arrangement.edge()) * share(middle, high),
                        arrangement.turn(i));
            }
            if (settle(Math.min(budget, arrangement.work() + SQUEEZE_WORK * arrangement.size()))) {
                high = Math.min(middle, top());
            } else {
                restore(before);
                low = middle;
            }
        }
    }

    private double share(double ceiling, double top) {
        return (ceiling + arrangement.edge()) / (top + arrangement.edge());
    }

    private double top() {
        double top = -arrangement.edge();
        for (int i = 0; i < arrangement.size(); i++) {
            top = Math.max(top, arrangement.top(i));
        }
        return top;
    }

    /** @param until work done at which to give up */
    private boolean settle(long until) {
        double energy = Relaxation.run(arrangement, ROUNDS, ENOUGH);
        while (energy > ENOUGH && arrangement.work() < until) {
            Saved before = save();
            if (random.nextInt(10) < SWAPS_OF_TEN) {
                swap(squeezed(), random.nextInt(arrangement.size()));
            } else {
                throwIn(squeezed());
            }
            double found = Relaxation.run(arrangement, ROUNDS, ENOUGH);
            if (found < energy || random.nextDouble() < StrictMath.exp((energy - found) / (TEMPERATURE * energy))) {
                energy = found;
            } else {
                restore(before);
            }
        }
        return energy <= ENOUGH;
    }

    /** One of the bodies with the most energy. */
    private int squeezed() {
        int n = arrangement.size();
        double[] energies = new double[n];
        arrangement.refresh();
        for (int i = 0; i < n; i++) {
            energies[i] = arrangement.energyOf(i);
        }
        int chosen = 0;
        int rank = random.nextInt(Math.min(SQUEEZED, n));
        for (int k = 0; k <= rank; k++) {
            chosen = 0;
            for (int i = 1; i < n; i++) {
                chosen = energies[i] > energies[chosen] ? i : chosen;
            }
            energies[chosen] = -1;
        }
        return chosen;
    }

    /** Two bodies change places, each turned to where it is squeezed least there. */
    private void swap(int i, int j) {
        double x = arrangement.x(i);
        double y = arrangement.y(i);
        arrangement.set(i, arrangement.x(j), arrangement.y(j), 0);
        arrangement.set(j, x, y, 0);
        arrangement.refresh();
        spin(i);
        spin(j);
    }

    private void spin(int i) {
        double least = Double.POSITIVE_INFINITY;
        double best = 0;
        for (int k = 0; k < SPINS; k++) {
            double turn = 2 * Math.PI * k / SPINS;
            arrangement.set(i, arrangement.x(i), arrangement.y(i), turn);
            double energy = arrangement.energyOf(i);
            if (energy < least) {
                least = energy;
                best = turn;
            }
        }
        arrangement.set(i, arrangement.x(i), arrangement.y(i), best);
    }

    /** Puts a body where it is squeezed least; among free places, the lowest. */
    private void throwIn(int i) {
        arrangement.refresh();
        double edge = arrangement.edge();
        double[] best = {0, 0, 0};
        int bestPose = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < SAMPLES; k++) {
            int way = poses.get(i).size() == 1 || k % 2 == 0
                    ? 0
                    : random.nextInt(poses.get(i).size());
            double radius = edge * Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            double y = radius * StrictMath.sin(angle);
            double turn = 2 * Math.PI * random.nextDouble();
            stand(i, way);
            arrangement.set(i, radius * StrictMath.cos(angle), y, turn);
            double energy = arrangement.energyOf(i);
            double cost = energy <= ENOUGH ? (y - edge) * 1e-3 : energy;
            if (cost < least) {
                least = cost;
                best = new double[] {arrangement.x(i), y, turn};
                bestPose = way;
            }
        }
        stand(i, bestPose);
        arrangement.set(i, best[0], best[1], best[2]);
    }

    private void stand(int i, int way) {
        if (pose.get(i) != way) {
            pose.set(i, way);
            arrangement.replace(i, poses.get(i).get(way));
        }
    }

    private Saved save() {
        return new Saved(arrangement.state(), new ArrayList<>(pose));
    }

    private void restore(Saved saved) {
        arrangement.restore(saved.state);
        while (pose.size() > saved.pose.size()) {
            pose.remove(pose.size() - 1);
        }
        for (int i = 0; i < saved.pose.size(); i++) {
            stand(i, saved.pose.get(i));
        }
    }
}
