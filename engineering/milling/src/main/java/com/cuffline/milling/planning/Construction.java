package com.cuffline.milling.planning;

import com.cuffline.milling.planning.ProductionPlan.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first plan: the machine that is free first takes the unit that hurries most (apparent tardiness cost: weight over minutes, less the
 * more slack there is) and fills its loading with the most urgent units that may lie beside it. A loading of the setup the machine already
 * has is preferred a little. Made for several ideas of how far ahead slack counts (0: promises alone); the best is taken.
 */
final class Construction {

    private static final double[] LOOKAHEADS_MIN = {0, 300, 900, 2500, 7000};
    private static final double USUAL_SLACK_MIN = 1200;
    private static final double CHANGE_MALUS = 0.6;

    private final Workshop workshop;
    private final List<List<Draft>> sequences = new ArrayList<>();
    private final List<WorkingTime.Clock> clocks = new ArrayList<>();
    private final List<String> setups = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private final Map<Integer, Reason> dropped = new HashMap<>();
    private final double lookaheadMin;

    private Construction(Workshop workshop, double lookaheadMin) {
        this.workshop = workshop;
        this.lookaheadMin = lookaheadMin;
        for (Station station : workshop.stations()) {
            sequences.add(new ArrayList<>());
            clocks.add(station.time().new Clock());
            setups.add(station.firstSetup());
        }
        for (int j = 0; j < workshop.jobs().size(); j++) {
            pending.add(j);
        }
    }

    /** Of those that leave out the fewest units, the one with the least cost. */
    static Construction best(Workshop workshop) {
        Construction best = null;
        for (double lookahead : LOOKAHEADS_MIN) {
            Construction next = new Construction(workshop, lookahead);
            next.build();
            if (best == null
                    || next.dropped.size() < best.dropped.size()
                    || next.dropped.size() == best.dropped.size() && next.cost() < best.cost()) {
                best = next;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    /** By machine. */
    List<List<Draft>> sequences() {
        return sequences;
    }

    /** What no machine could take any more. */
    Map<Integer, Reason> dropped() {
        return dropped;
    }

    private double cost() {
        double sum = 0;
        for (int m = 0; m < sequences.size(); m++) {
            sum += workshop.cost(m, sequences.get(m)).value();
        }
        return sum;
    }

    private void build() {
        boolean[] closed = new boolean[sequences.size()];
        while (!pending.isEmpty()) {
            int m = firstFree(closed);
            if (m < 0) {
                break;
            }
            if (!extend(m)) {
                closed[m] = true;
            }
        }
        pending.forEach(job -> dropped.put(job, lastReason(job)));
    }

    private int firstFree(boolean[] closed) {
        int best = -1;
        for (int m = 0; m < closed.length; m++) {
            if (!closed[m]
                    && (best < 0 || clocks.get(m).next() < clocks.get(best).next())) {
                best = m;
            }
        }
        return best;
    }

    private boolean extend(int m) {
        List<Integer> candidates = byUrgency(m);
        if (candidates.isEmpty()) {
            return false;
        }
        Station station = workshop.stations().get(m);
        Job seed = workshop.jobs().get(candidates.get(0));
        Draft draft = Draft.of((lookaheadMin == 0 ? beside(candidates.get(0)) : candidates)
                .stream()
                        .filter(job -> workshop.jobs().get(job).able()[m]
                                && station.together(seed, workshop.jobs().get(job)))
                        .limit(station.capacity())
                        .toList());
        while (!fits(m, draft)) {
            if (draft.jobs().length == 1) {
                return false;
            }
            draft = draft.without(draft.jobs().length - 1);
        }
        sequences.get(m).add(draft);
        for (int job : draft.jobs()) {
            pending.remove((Integer) job);
        }
        advance(m, draft);
        if (station.isDisc()) {
            dropRestOfDisc(seed.stockKey());
        }
        return true;
    }

    /** A disc is loaded once in a plan; what its batch could not take waits for the next plan and says why. */
    private void dropRestOfDisc(String disc) {
        for (int job : List.copyOf(pending)) {
            if (workshop.jobs().get(job).stockKey().equals(disc)) {
                dropped.put(job, lastReason(job));
                pending.remove((Integer) job);
            }
        }
    }

    private boolean fits(int m, Draft draft) {
        List<Draft> longer = new ArrayList<>(sequences.get(m));
        longer.add(draft);
        return Double.isFinite(workshop.cost(m, longer).lateness());
    }

    private void advance(int m, Draft draft) {
        PlanningRules rules = workshop.rules();
        String setup = workshop.stations().get(m).setup(workshop.jobs().get(draft.jobs()[0]));
        boolean change = !setups.get(m).isEmpty() && !setups.get(m).equals(setup);
        clocks.get(m).run(rules.loadMinutes() + (change ? rules.changeoverMinutes() : 0));
        for (int job : draft.jobs()) {
            clocks.get(m).run(workshop.jobs().get(job).minutes());
        }
        setups.set(m, setup);
    }

    /** A seed, then all others in the order of promises. */
    private List<Integer> beside(int seed) {
        List<Integer> order = new ArrayList<>(pending);
        order.remove((Integer) seed);
        order.add(0, seed);
        return order;
    }

    private List<Integer> byUrgency(int m) {
        int now = clocks.get(m).next();
        Map<Integer, Double> urgencies = new HashMap<>();
        for (int j : pending) {
            Job job = workshop.jobs().get(j);
            if (job.able()[m]) {
                double slack = Math.max(0.0, (double) job.due() - now - job.minutes());
                boolean change = !setups.get(m).isEmpty()
                        && !setups.get(m).equals(workshop.stations().get(m).setup(job));
                double urgency = lookaheadMin == 0
                        ? job.weight() / job.minutes() / (1 + slack / USUAL_SLACK_MIN)
                        : job.weight() / job.minutes() * StrictMath.exp(-slack / lookaheadMin);
                urgencies.put(j, urgency * (change ? CHANGE_MALUS : 1));
            }
        }
        return pending.stream()
                .filter(urgencies::containsKey)
                .sorted(Comparator.comparingDouble(job -> -urgencies.getOrDefault(job, 0.0)))
                .toList();
    }

    /** A tool that would not last even for this unit alone after all others, or no time. */
    private Reason lastReason(int job) {
        boolean worn = false;
        for (int m = 0; m < sequences.size(); m++) {
            if (workshop.jobs().get(job).able()[m]) {
                List<Draft> longer = new ArrayList<>(sequences.get(m));
                longer.add(new Draft(new int[] {job}));
                worn |= !workshop.toolsLast(m, longer);
            }
        }
        return worn ? Reason.WORN_TOOL : Reason.HORIZON_FULL;
    }
}
