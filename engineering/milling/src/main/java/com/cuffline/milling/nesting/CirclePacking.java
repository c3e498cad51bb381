package com.cuffline.milling.nesting;

import com.cuffline.milling.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Equal circles in the smallest circle, by the same engine that nests parts: a measure of how good that engine is.
 *
 * @param centres of the circles, whose radius is 1
 * @param ratio of the container's radius to a circle's, computed from the centres alone: no rounding can make it too small
 */
public record CirclePacking(List<Point> centres, double ratio) {

    private static final int ROUNDS = 200;
    private static final double ENOUGH = 1e-13;
    private static final double TIGHTER = 0.9985;
    private static final int HOPS_PER_START = 60;

    public CirclePacking {
        centres = List.copyOf(centres);
    }

    /**
     * @param count 1 to 500
     * @param work times a circle may be weighed against its neighbours, at least 1; ten million take a second or so
     */
    public static CirclePacking pack(int count, long seed, long work) {
        Checks.within("count", 1, 500, count);
        Checks.within("work", 1, 1e12, work);
        if (count == 1) {
            return new CirclePacking(List.of(new Point(0, 0)), 1);
        }
        Random random = new Random(seed);
        Arrangement arrangement = new Arrangement(Math.sqrt(count / 0.78), 0);
        for (int i = 0; i < count; i++) {
            arrangement.add(Body.circle(1), 0, 0, 0);
        }
        CirclePacking best = null;
        while (best == null || arrangement.work() < work) {
            CirclePacking found = start(arrangement, random, work);
            if (best == null || found.ratio < best.ratio) {
                best = found;
            }
        }
        return best;
    }

    private static CirclePacking start(Arrangement arrangement, Random random, long work) {
        scatter(arrangement, random);
        arrangement.edge(Math.sqrt(arrangement.size() / 0.78));
        Relaxation.run(arrangement, ROUNDS, ENOUGH);
        CirclePacking best = measure(arrangement);
        for (int hop = 0; hop < HOPS_PER_START && arrangement.work() < work; hop++) {
            restore(arrangement, best);
            if (hop > 0) {
                disturb(arrangement, random);
            }
            CirclePacking found = tighten(arrangement, best.ratio);
            if (found.ratio < best.ratio) {
                best = found;
                hop = 0;
            }
        }
        return best;
    }

    /** Shrinks the container as long as that helps. */
    private static CirclePacking tighten(Arrangement arrangement, double ratio) {
        arrangement.edge(ratio * TIGHTER);
        Relaxation.run(arrangement, ROUNDS, ENOUGH);
        CirclePacking best = measure(arrangement);
        for (double step = 1 - TIGHTER; step > 1e-6; step /= 2) {
            arrangement.edge(best.ratio * (1 - step));
            Relaxation.run(arrangement, ROUNDS, ENOUGH);
            CirclePacking found = measure(arrangement);
            if (found.ratio < best.ratio) {
                best = found;
                step *= 2;
            }
        }
        return best;
    }

    private static void scatter(Arrangement arrangement, Random random) {
        double edge = Math.sqrt(arrangement.size() / 0.78);
        for (int i = 0; i < arrangement.size(); i++) {
            double radius = (edge - 1) * Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            arrangement.set(i, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), 0);
        }
    }

    /** Throws a few circles elsewhere; the others stay. */
    private static void disturb(Arrangement arrangement, Random random) {
        arrangement.refresh();
        int moved = 1 + random.nextInt(3);
        for (int k = 0; k < moved; k++) {
            int i = random.nextInt(arrangement.size());
            double least = Double.POSITIVE_INFINITY;
            double bestX = 0;
            double bestY = 0;
            for (int attempt = 0; attempt < 20; attempt++) {
                double radius = (arrangement.edge() - 1) * Math.sqrt(random.nextDouble());
                double angle = 2 * Math.PI * random.nextDouble();
                arrangement.set(i, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), 0);
                double energy = arrangement.energyOf(i);
                if (energy < least) {
                    least = energy;
                    bestX = arrangement.x(i);
                    bestY = arrangement.y(i);
                }
            }
            arrangement.set(i, bestX, bestY, 0);
        }
    }

    /** Scales the centres so that the nearest two are 2 apart. */
    private static CirclePacking measure(Arrangement arrangement) {
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = 0;
        for (int i = 0; i < arrangement.size(); i++) {
            farthest = Math.max(farthest, Math.hypot(arrangement.x(i), arrangement.y(i)));
            for (int j = 0; j < i; j++) {
                nearest = Math.min(
                        nearest, Math.hypot(arrangement.x(i) - arrangement.x(j), arrangement.y(i) - arrangement.y(j)));
            }
        }
        double scale = 2 / Math.max(nearest, 1e-9);
        List<Point> centres = new ArrayList<>();
        for (int i = 0; i < arrangement.size(); i++) {
            centres.add(new Point(arrangement.x(i) * scale, arrangement.y(i) * scale));
        }
        return new CirclePacking(centres, farthest * scale + 1);
    }

    private static void restore(Arrangement arrangement, CirclePacking packing) {
        for (int i = 0; i < arrangement.size(); i++) {
            arrangement.set(
                    i, packing.centres.get(i).xMm(), packing.centres.get(i).yMm(), 0);
        }
    }
}
