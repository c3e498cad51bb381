package com.cuffline.milling.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A weighted lateness that no plan of these units can beat. The relaxation: a unit may lie in a loading of any size its machine takes, in
 * any able machine's working time, cut into pieces; alike machines are one; change-overs cost nothing. Let all units of a loading that
 * works L minutes be made side by side from its begin to its end E: each minute carries its share of the loading time, and since all of
 * them are done at E, a piece made u minutes after the promise may be charged {@code L * (floor(u / L) + 1)} times its share of the unit's
 * weight: over the last L minutes before E that is E less the promise exactly, and for a longer loading it is less. So a fuller loading
 * costs each unit less time and more waiting, and every unit takes what is cheapest for it.
 *
 * <p>What is left is a transport problem, whose prices are found by shortest augmenting paths for full loadings and alike units taken
 * together. The bound is then computed from the prices alone, by weak duality: what each unit pays at its cheapest slice of time and size
 * of loading, less the price of all working time. So it holds for whatever prices came out.
 */
final class LowerBound {

    private static final int SLICES = 168;
    private static final int ALIKE_MIN = 3;

    /** Loadings of more units are taken as one size: waiting as in this one, loading time as in the largest. */
    private static final int LARGEST = 12;

    /**
     * Units that count as one.
     *
     * @param rate lateness per minute of work and minute of delay, the least of the units
     */
    private record Kind(List<Boolean> able, int due, double rate, double work, int minutes) {}

    /** Working time of alike machines in one slice; what the loadings of such a machine may be. */
    private record Slice(int member, int begin, double minutes, List<Mode> modes) {}

    /**
     * A size of loading, for each of its units.
     *
     * @param share of the loading time, minutes
     * @param others what the loading works beside the unit itself at least, minutes
     */
    private record Mode(double share, double others) {}

    private final Workshop workshop;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Slice> slices = new ArrayList<>();

    private LowerBound(Workshop workshop, int makespan) {
        this.workshop = workshop;
        pool(workshop.jobs());
        cutTime(makespan);
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
        double[] work = bound.kinds.stream().mapToDouble(Kind::work).toArray();
        double[] room = bound.slices.stream().mapToDouble(Slice::minutes).toArray();
        double[] price = new Transport(bound.costs(), work, room).prices();
        return Math.max(0, Math.min(plan, bound.dual(price)));
    }

    private void pool(List<Job> jobs) {
        Map<List<Object>, List<Job>> alike = jobs.stream()
                .collect(Collectors.groupingBy(
                        job -> List.of(able(job), job.due(), job.weight(), job.minutes() / ALIKE_MIN),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Job> group : alike.values()) {
            Job first = group.get(0);
            double share = share(first);
            int longest = group.stream().mapToInt(Job::minutes).max().orElseThrow();
            double work =
                    group.stream().mapToDouble(job -> job.minutes() + share).sum();
            kinds.add(new Kind(able(first), first.due(), first.weight() / (longest + share), work, longest));
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
    private double share(Job job) {
        return IntStream.range(0, job.able().length)
                .filter(m -> job.able()[m])
                .mapToObj(m -> modes(m).get(modes(m).size() - 1))
                .mapToDouble(Mode::share)
                .min()
                .orElse(0);
    }

    /** Of the loadings of a machine, the fullest last. How many lie in a disc is not known: it costs no time, and nobody is waited for. */
    private List<Mode> modes(int m) {
        Station station = workshop.stations().get(m);
        double load = workshop.rules().loadMinutes();
        if (station.isDisc()) {
            return List.of(new Mode(0, load));
        }
        int least = workshop.jobs().stream()
                .filter(job -> job.able()[m])
                .mapToInt(Job::minutes)
                .min()
                .orElse(0);
        List<Mode> modes = new ArrayList<>();
        for (int units = 1; units <= Math.min(station.capacity(), LARGEST); units++) {
            modes.add(new Mode(load / units, load + (units - 1) * least));
        }
        if (station.capacity() > LARGEST) {
            modes.add(new Mode(load / station.capacity(), load + LARGEST * least));
        }
        return modes;
    }

    /** Into slices of one length, and at the promises while they are few. */
    private void cutTime(int makespan) {
        int width = Math.max(1, (makespan + SLICES - 1) / SLICES);
        int end = SLICES * width;
        TreeSet<Integer> cuts = new TreeSet<>();
        IntStream.range(0, SLICES).forEach(s -> cuts.add(s * width));
        Set<Integer> dues = workshop.jobs().stream()
                .map(Job::due)
                .filter(due -> due > 0 && due < end)
                .collect(Collectors.toSet());
        cuts.addAll(dues.size() <= SLICES ? dues : Set.of());
        Map<List<Object>, List<Integer>> alike = IntStream.range(
                        0, workshop.stations().size())
                .boxed()
                .collect(Collectors.groupingBy(
                        m -> List.of(
                                kinds.stream().map(kind -> kind.able.get(m)).toList(), modes(m)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Integer> members : alike.values()) {
            List<Mode> modes = modes(members.get(0));
            for (int begin : cuts) {
                Integer next = cuts.higher(begin);
                int until = next == null ? end : next;
                double minutes = members.stream()
                        .mapToInt(m -> workshop.stations().get(m).time().within(begin, until))
                        .sum();
                if (minutes > 0) {
                    slices.add(new Slice(members.get(0), begin, minutes, modes));
                }
            }
        }
        slices.add(new Slice(
                -1,
                end,
                Double.POSITIVE_INFINITY,
                List.of(new Mode(0, workshop.rules().loadMinutes()))));
    }

    /** Minutes that a piece is charged as late, when a loading works so long and the piece is made after the moment {@code begin}. */
    private static double late(int begin, int due, double length) {
        return begin < due ? 0 : length * (Math.floor((begin - due) / length) + 1);
    }

    /** Per minute of work, in full loadings; infinite where the machine is not able. */
    private double[][] costs() {
        double[][] cost = new double[kinds.size()][slices.size()];
        for (int k = 0; k < cost.length; k++) {
            Kind kind = kinds.get(k);
            for (int s = 0; s < slices.size(); s++) {
                Slice slice = slices.get(s);
                boolean able = slice.member < 0 || kind.able.get(slice.member);
                Mode full = slice.modes.get(slice.modes.size() - 1);
                cost[k][s] = able
                        ? kind.rate * late(slice.begin, kind.due, kind.minutes + full.others)
                        : Double.POSITIVE_INFINITY;
            }
        }
        return cost;
    }

    private double dual(double[] price) {
        double bound = 0;
        for (int s = 0; s + 1 < price.length; s++) {
            bound -= price[s] * slices.get(s).minutes;
        }
        for (Job job : workshop.jobs()) {
            double least = Double.POSITIVE_INFINITY;
            for (int s = 0; s < price.length; s++) {
                Slice slice = slices.get(s);
                if (slice.member >= 0 && !job.able()[slice.member]) {
                    continue;
                }
                double minute = slice.member < 0 ? 0 : price[s];
                for (Mode mode : slice.modes) {
                    double late = late(slice.begin, job.due(), job.minutes() + mode.others);
                    least = Math.min(least, job.weight() * late + (job.minutes() + mode.share) * minute);
                }
            }
            bound += least;
        }
        return bound;
    }
}
