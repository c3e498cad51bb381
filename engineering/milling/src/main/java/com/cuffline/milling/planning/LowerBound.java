package com.cuffline.milling.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A weighted lateness that no plan of these units can beat. The relaxation: units may be cut into pieces of any length and each piece
 * lies on any able machine in any working minute; machines with the same abilities are one; change-overs cost nothing, loading costs each
 * unit its share of a full holder (of a disc: nothing); a piece carries its share of the unit's weight and is as late as the slice of
 * time it lies in begins. What is left is a transport problem, whose prices are found by shortest augmenting paths. The bound is then
 * computed from the prices alone, by weak duality: what each unit pays at its cheapest slice, less the price of all working time. So
 * it holds for whatever prices came out.
 */
final class LowerBound {

    private static final int SLICES = 168;
    private static final int ALIKE_MIN = 3;

    /**
     * Units that count as one.
     *
     * @param rate lateness per minute of work and minute of delay, the least of the units
     */
    private record Kind(List<Boolean> able, int due, double rate, double work) {}

    /** Working time of alike machines in one slice. */
    private record Slice(int member, int begin, double minutes) {}

    private final int width;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Slice> slices = new ArrayList<>();

    private LowerBound(Workshop workshop, int makespan) {
        width = Math.max(1, (makespan + SLICES - 1) / SLICES);
        pool(workshop.jobs(), workshop);
        cutTime(workshop);
    }

    /**
     * @param makespan end of a plan, minutes; time beyond it is free
     * @param plan weighted lateness of a plan: the bound cannot exceed it
     */
    static double of(Workshop workshop, int makespan, double plan) {
        if (plan <= 0 || workshop.jobs().isEmpty()) {
            return 0;
        }
        LowerBound bound = new LowerBound(workshop, makespan);
        double[][] cost = bound.costs();
        double[] work = bound.kinds.stream().mapToDouble(Kind::work).toArray();
        double[] room = bound.slices.stream().mapToDouble(Slice::minutes).toArray();
        double[] price = new Transport(cost, work, room).prices();
        return Math.max(0, Math.min(plan, bound.dual(cost, price)));
    }

    private void pool(List<Job> jobs, Workshop workshop) {
        Map<List<Object>, List<Job>> alike = jobs.stream()
                .collect(Collectors.groupingBy(
                        job -> List.of(able(job), job.due(), job.weight(), job.minutes() / ALIKE_MIN),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Job> group : alike.values()) {
            Job first = group.get(0);
            double share = share(workshop, first);
            double longest = group.stream().mapToInt(Job::minutes).max().orElseThrow() + share;
            double work =
                    group.stream().mapToDouble(job -> job.minutes() + share).sum();
            kinds.add(new Kind(able(first), first.due(), first.weight() / longest, work));
        }
    }

    private static List<Boolean> able(Job job) {
        List<Boolean> able = new ArrayList<>();
        for (boolean one : job.able()) {
            able.add(one);
        }
        return able;
    }

    /** Loading minutes that a unit causes at least: its share of the fullest holder it could lie in. */
    private static double share(Workshop workshop, Job job) {
        return IntStream.range(0, job.able().length)
                .filter(m -> job.able()[m])
                .mapToObj(m -> workshop.stations().get(m))
                .mapToDouble(station ->
                        station.isDisc() ? 0 : (double) workshop.rules().loadMinutes() / station.capacity())
                .min()
                .orElse(0);
    }

    private void cutTime(Workshop workshop) {
        Map<String, List<Integer>> alike = new TreeMap<>();
        for (int m = 0; m < workshop.stations().size(); m++) {
            int machine = m;
            String abilities = kinds.stream()
                    .map(kind -> kind.able.get(machine) ? "1" : "0")
                    .collect(Collectors.joining());
            alike.computeIfAbsent(abilities, key -> new ArrayList<>()).add(m);
        }
        for (List<Integer> members : alike.values()) {
            for (int s = 0; s < SLICES; s++) {
                int begin = s * width;
                double minutes = members.stream()
                        .mapToInt(m -> workshop.stations().get(m).time().within(begin, begin + width))
                        .sum();
                if (minutes > 0) {
                    slices.add(new Slice(members.get(0), begin, minutes));
                }
            }
        }
        slices.add(new Slice(-1, SLICES * width, Double.POSITIVE_INFINITY));
    }

    /** Per minute of work; infinite where the machine is not able. */
    private double[][] costs() {
        double[][] cost = new double[kinds.size()][slices.size()];
        for (int k = 0; k < cost.length; k++) {
            Kind kind = kinds.get(k);
            for (int s = 0; s < slices.size(); s++) {
                Slice slice = slices.get(s);
                boolean able = slice.member < 0 || kind.able.get(slice.member);
                cost[k][s] = able ? kind.rate * Math.max(0, slice.begin - kind.due) : Double.POSITIVE_INFINITY;
            }
        }
        return cost;
    }

    private double dual(double[][] cost, double[] price) {
        double bound = 0;
        for (int s = 0; s + 1 < price.length; s++) {
            bound -= price[s] * slices.get(s).minutes;
        }
        for (int k = 0; k < cost.length; k++) {
            double least = cost[k][price.length - 1];
            for (int s = 0; s + 1 < price.length; s++) {
                least = Math.min(least, cost[k][s] + price[s]);
            }
            bound += kinds.get(k).work * least;
        }
        return bound;
    }
}
