package com.cuffline.milling.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A weighted lateness that no plan of these units can beat. The relaxation: units may be cut into pieces of any length and each piece
 * lies on any able machine in any working minute, machines with the same abilities are one; change-overs cost nothing, loading costs each
 * unit its share of a full holder (of a disc: nothing); a piece is as late as the slice of time it lies in begins. What is left is a
 * transport problem, and any prices of the slices give a bound by weak duality: the sum of what each unit pays at its cheapest slice,
 * less the price of all working time. Prices that fall with time are enough; they are improved by projected subgradient steps towards a
 * level (Polyak), bounded in number. Where they end, the bound holds.
 */
final class LowerBound {

    private static final int SLICES = 480;
    private static final int STEPS = 700;
    private static final int PATIENCE = 12;

    /** Units that are alike for the relaxation. */
    private record Kind(List<Boolean> able, int due, double weight, int minutes) {}

    /** Machines that are alike, in their working slices: when each begins, and its working minutes. */
    private record Pool(int member, double share, int[] begin, double[] capacity) {}

    private final int width;
    private final int end;
    private final List<Kind> kinds = new ArrayList<>();
    private final double[] count;
    private final List<Pool> pools = new ArrayList<>();

    private LowerBound(Workshop workshop, int makespan) {
        width = Math.max(1, (makespan + SLICES - 1) / SLICES);
        end = width * SLICES;
        Map<Kind, Long> counted = workshop.jobs().stream()
                .collect(Collectors.groupingBy(LowerBound::kind, LinkedHashMap::new, Collectors.counting()));
        kinds.addAll(counted.keySet());
        count = counted.values().stream().mapToDouble(Long::doubleValue).toArray();
        poolMachines(workshop);
    }

    /**
     * @param makespan end of a plan, minutes; the more exact, the finer the slices
     * @param plan weighted lateness of a plan: the bound cannot exceed it
     */
    static double of(Workshop workshop, int makespan, double plan) {
        return plan <= 0 || workshop.jobs().isEmpty() ? 0 : new LowerBound(workshop, makespan).climb(plan);
    }

    private static Kind kind(Job job) {
        List<Boolean> able = new ArrayList<>();
        for (boolean one : job.able()) {
            able.add(one);
        }
        return new Kind(able, job.due(), job.weight(), job.minutes());
    }

    private void poolMachines(Workshop workshop) {
        Map<String, List<Integer>> alike = new TreeMap<>();
        for (int m = 0; m < workshop.stations().size(); m++) {
            int machine = m;
            String abilities =
                    kinds.stream().map(kind -> kind.able.get(machine) ? "1" : "0").collect(Collectors.joining());
            alike.computeIfAbsent(abilities + share(workshop, m), key -> new ArrayList<>())
                    .add(m);
        }
        alike.values().forEach(members -> pools.add(pool(workshop, members)));
    }

    private Pool pool(Workshop workshop, List<Integer> members) {
        double[] all = new double[SLICES];
        for (int m : members) {
            WorkingTime time = workshop.stations().get(m).time();
            for (int s = 0; s < SLICES; s++) {
                all[s] += time.within(s * width, (s + 1) * width);
            }
        }
        int[] working = IntStream.range(0, SLICES).filter(s -> all[s] > 0).toArray();
        return new Pool(
                members.get(0),
                share(workshop, members.get(0)),
                Arrays.stream(working).map(s -> s * width).toArray(),
                Arrays.stream(working).mapToDouble(s -> all[s]).toArray());
    }

    private static double share(Workshop workshop, int m) {
        Station station = workshop.stations().get(m);
        return station.isDisc() ? 0 : (double) workshop.rules().loadMinutes() / station.capacity();
    }

    private double climb(double plan) {
        double[][] price = evenlyFalling();
        double[][] slope = zeros();
        double bound = evaluate(price, slope);
        double best = bound;
        double[][] bestPrice = copy(price);
        double[][] bestSlope = copy(slope);
        double ahead = 0.3 * (plan - Math.max(0, best));
        int since = 0;
        for (int k = 0; k < STEPS && ahead > 1e-4 * plan; k++) {
            double square = Arrays.stream(slope).flatMapToDouble(Arrays::stream).map(g -> g * g).sum();
            if (square == 0) {
                break;
            }
            step(price, slope, Math.max(0, best + ahead - bound) / square);
            slope = zeros();
            bound = evaluate(price, slope);
            if (bound > best) {
                since = bound > best + 0.1 * ahead ? 0 : since + 1;
                best = bound;
                bestPrice = copy(price);
                bestSlope = copy(slope);
            } else {
                since++;
            }
            if (since >= PATIENCE) {
                ahead /= 2;
                since = 0;
                price = copy(bestPrice);
                slope = copy(bestSlope);
                bound = best;
            }
        }
        return Math.max(0, Math.min(best, plan));
    }

    private void step(double[][] price, double[][] slope, double length) {
        for (int p = 0; p < price.length; p++) {
            for (int s = 0; s < price[p].length; s++) {
                price[p][s] += length * slope[p][s];
            }
            price[p] = falling(price[p]);
        }
    }

    /** The nearest prices that do not rise and are not below 0: neighbours that rise are averaged until none do. */
    private static double[] falling(double[] price) {
        double[] mean = new double[price.length];
        int[] size = new int[price.length];
        int blocks = 0;
        for (double value : price) {
            mean[blocks] = value;
            size[blocks] = 1;
            while (blocks > 0 && mean[blocks - 1] < mean[blocks]) {
                double sum = mean[blocks - 1] * size[blocks - 1] + mean[blocks] * size[blocks];
                size[blocks - 1] += size[blocks];
                mean[--blocks] = sum / size[blocks];
            }
            blocks++;
        }
        double[] fallen = new double[price.length];
        int s = 0;
        for (int b = 0; b < blocks; b++) {
            for (int k = 0; k < size[b]; k++) {
                fallen[s++] = Math.max(0, mean[b]);
            }
        }
        return fallen;
    }

    /** A start: of a few prices that fall evenly until some end, the best. */
    private double[][] evenlyFalling() {
        double usual = 0;
        for (Kind kind : kinds) {
            usual = Math.max(usual, kind.weight / kind.minutes);
        }
        double best = Double.NEGATIVE_INFINITY;
        double[][] bestPrice = zeros();
        for (double until = 0.25; until <= 1; until += 0.125) {
            for (double fall = usual; fall > usual / 100; fall /= 1.7) {
                double[][] price = zeros();
                for (int p = 0; p < price.length; p++) {
                    for (int s = 0; s < price[p].length; s++) {
                        price[p][s] = Math.max(0, fall * (until * end - pools.get(p).begin[s]));
                    }
                }
                double bound = evaluate(price, zeros());
                if (bound > best) {
                    best = bound;
                    bestPrice = price;
                }
            }
        }
        return bestPrice;
    }

    /** The bound at these prices; in {@code slope}, how much more work than time each slice attracts. */
    private double evaluate(double[][] price, double[][] slope) {
        double bound = 0;
        for (int p = 0; p < pools.size(); p++) {
            double[] capacity = pools.get(p).capacity;
            for (int s = 0; s < capacity.length; s++) {
                bound -= capacity[s] * price[p][s];
                slope[p][s] -= capacity[s];
            }
        }
        for (int k = 0; k < kinds.size(); k++) {
            bound += count[k] * cheapest(kinds.get(k), count[k], price, slope);
        }
        return bound;
    }

    /** What a unit pays at least; beyond the last slice time is free. */
    private double cheapest(Kind kind, double units, double[][] price, double[][] slope) {
        double least = kind.weight * Math.max(0, end - kind.due);
        int pool = -1;
        int slice = -1;
        for (int p = 0; p < pools.size(); p++) {
            Pool one = pools.get(p);
            if (!kind.able.get(one.member)) {
                continue;
            }
            double work = kind.minutes + one.share;
            for (int s = lastInTime(one, kind.due); s < one.begin.length; s++) {
                double late = kind.weight * Math.max(0, one.begin[s] - kind.due);
                if (late >= least) {
                    break;
                }
                if (late + work * price[p][s] < least) {
                    least = late + work * price[p][s];
                    pool = p;
                    slice = s;
                }
            }
        }
        if (pool >= 0) {
            slope[pool][slice] += units * (kind.minutes + pools.get(pool).share);
        }
        return least;
    }

    /** The last slice that begins in time: earlier ones cost no less. */
    private static int lastInTime(Pool pool, int due) {
        int found = Arrays.binarySearch(pool.begin, due);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    private double[][] zeros() {
        return pools.stream().map(pool -> new double[pool.begin.length]).toArray(double[][]::new);
    }

    private static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }
}
