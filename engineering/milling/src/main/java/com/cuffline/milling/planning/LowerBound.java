package com.cuffline.milling.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A weighted lateness that no plan of these units can beat. The relaxation: units may be cut into pieces of any length and each piece
 * lies on any able machine in any working minute, machines with the same abilities are one; change-overs cost nothing, loading costs each
 * unit its share of a full holder (of a disc: nothing); a piece is as late as the slice of time it lies in begins. What is left is a
 * transport problem, and any prices of the slices give a bound by weak duality: the sum of what each unit pays at its cheapest slice,
 * less the price of all working time. The prices are improved by subgradient steps; where they end, the bound holds.
 */
final class LowerBound {

    private static final int SLICES = 240;
    private static final int STEPS = 400;

    /** Units that are alike for the relaxation. */
    private record Kind(List<Boolean> able, int due, double weight, int minutes) {}

    /** Machines that are alike: working minutes by slice, and minutes of loading per unit. */
    private record Pool(int member, double share, double[] capacity) {}

    private final int width;
    private final List<Kind> kinds = new ArrayList<>();
    private final double[] count;
    private final List<Pool> pools = new ArrayList<>();
    private final double[][] price;

    private LowerBound(Workshop workshop, int makespan) {
        width = Math.max(1, (makespan + SLICES - 1) / SLICES);
        Map<Kind, Long> counted = workshop.jobs().stream()
                .collect(Collectors.groupingBy(LowerBound::kind, java.util.LinkedHashMap::new, Collectors.counting()));
        kinds.addAll(counted.keySet());
        count = counted.values().stream().mapToDouble(Long::doubleValue).toArray();
        poolMachines(workshop);
        price = new double[pools.size()][SLICES];
    }

    /**
     * @param makespan end of a plan, minutes; the more exact, the finer the slices
     * @param plan's weighted lateness: the bound cannot exceed it
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
            String abilities = kinds.stream().map(kind -> kind.able.get(machine) ? "1" : "0").collect(Collectors.joining());
            alike.computeIfAbsent(abilities + share(workshop, m), key -> new ArrayList<>()).add(m);
        }
        for (List<Integer> members : alike.values()) {
            double[] capacity = new double[SLICES];
            for (int m : members) {
                WorkingTime time = workshop.stations().get(m).time();
                for (int s = 0; s < SLICES; s++) {
                    capacity[s] += time.within(s * width, (s + 1) * width);
                }
            }
            pools.add(new Pool(members.get(0), share(workshop, members.get(0)), capacity));
        }
    }

    private static double share(Workshop workshop, int m) {
        Station station = workshop.stations().get(m);
        return station.isDisc() ? 0 : (double) workshop.rules().loadMinutes() / station.capacity();
    }

    private double climb(double plan) {
        double best = 0;
        double[][] bestPrice = copy();
        double step = 1;
        int since = 0;
        for (int k = 0; k < STEPS; k++) {
            double[][] slope = new double[pools.size()][SLICES];
            double bound = evaluate(slope);
            if (bound > best) {
                best = bound;
                bestPrice = copy();
                since = 0;
            } else if (++since == 10) {
                step *= 0.7;
                since = 0;
                restore(bestPrice);
                continue;
            }
            double square = Arrays.stream(slope).flatMapToDouble(Arrays::stream).map(g -> g * g).sum();
            if (square == 0) {
                break;
            }
            double length = step * Math.max(0, plan - bound) / square;
            for (int p = 0; p < price.length; p++) {
                for (int s = 0; s < SLICES; s++) {
                    price[p][s] = Math.max(0, price[p][s] + length * slope[p][s]);
                }
            }
        }
        return Math.min(best, plan);
    }

    /** The bound at the present prices; in {@code slope}, how much more work than time each slice attracts. */
    private double evaluate(double[][] slope) {
        double bound = 0;
        for (int p = 0; p < pools.size(); p++) {
            for (int s = 0; s < SLICES; s++) {
                slope[p][s] = -pools.get(p).capacity[s];
                bound -= pools.get(p).capacity[s] * price[p][s];
            }
        }
        for (int k = 0; k < kinds.size(); k++) {
            Kind kind = kinds.get(k);
            double cheapest = kind.weight * Math.max(0.0, (double) SLICES * width - kind.due);
            int pool = -1;
            int slice = -1;
            for (int p = 0; p < pools.size(); p++) {
                if (!kind.able.get(pools.get(p).member)) {
                    continue;
                }
                double work = kind.minutes + pools.get(p).share;
                for (int s = 0; s < SLICES; s++) {
                    double pays = kind.weight * Math.max(0.0, (double) s * width - kind.due) + work * price[p][s];
                    if (pays < cheapest && pools.get(p).capacity[s] > 0) {
                        cheapest = pays;
                        pool = p;
                        slice = s;
                    }
                }
            }
            bound += count[k] * cheapest;
            if (pool >= 0) {
                slope[pool][slice] += count[k] * (kind.minutes + pools.get(pool).share);
            }
        }
        return bound;
    }

    private double[][] copy() {
        return Arrays.stream(price).map(double[]::clone).toArray(double[][]::new);
    }

    private void restore(double[][] saved) {
        for (int p = 0; p < price.length; p++) {
            price[p] = saved[p].clone();
        }
    }
}
