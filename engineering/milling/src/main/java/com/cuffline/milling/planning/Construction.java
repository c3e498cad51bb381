package com.cuffline.milling.planning;

import com.cuffline.milling.planning.ProductionPlan.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first plan: the machine that is free first takes the unit that hurries most (apparent tardiness cost: weight over minutes, less the
 * more slack there is) and fills its loading with the most urgent units that may lie beside it. A loading of the setup the machine already
 * has is preferred a little.
 */
final class Construction {

    private static final double LOOKAHEAD = 3;
    private static final double CHANGE_MALUS = 0.6;

    private final Workshop workshop;
    private final List<List<Draft>> sequences = new ArrayList<>();
    private final List<WorkingTime.Clock> clocks = new ArrayList<>();
    private final List<String> setups = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private final Map<Integer, Reason> dropped = new HashMap<>();
    private final double usualMinutes;

    Construction(Workshop workshop) {
        this.workshop = workshop;
        for (Station station : workshop.stations()) {
            sequences.add(new ArrayList<>());
            clocks.add(station.time().new Clock());
            setups.add(station.firstSetup());
        }
        for (int j = 0; j < workshop.jobs().size(); j++) {
            pending.add(j);
        }
        usualMinutes = workshop.jobs().stream().mapToInt(Job::minutes).average().orElse(1);
    }

    /** Sequences by machine; what no machine could take any more is in {@link #dropped}. */
    List<List<Draft>> build() {
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
        return sequences;
    }

    Map<Integer, Reason> dropped() {
        return dropped;
    }

    private int firstFree(boolean[] closed) {
        int best = -1;
        for (int m = 0; m < closed.length; m++) {
            if (!closed[m] && (best < 0 || clocks.get(m).next() < clocks.get(best).next())) {
                best = m;
            }
        }
        return best;
    }

    private boolean extend(int m) {
        int seed = mostUrgent(m);
        if (seed < 0) {
            return false;
        }
        Station station = workshop.stations().get(m);
        Draft draft = new Draft(new int[] {seed});
        for (int job : pending) {
            if (draft.jobs().length >= station.capacity()) {
                break;
            }
            if (job != seed && workshop.allows(m, draft.with(job))) {
                draft = draft.with(job);
            }
        }
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
            dropRestOfDisc(workshop.jobs().get(seed).stockKey());
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

    private int mostUrgent(int m) {
        int now = clocks.get(m).next();
        int best = -1;
        double most = -1;
        for (int j : pending) {
            Job job = workshop.jobs().get(j);
            if (!job.able()[m]) {
                continue;
            }
            double slack = Math.max(0.0, (double) job.due() - now - job.minutes());
            double urgency = job.weight() / job.minutes() / (1 + slack / (LOOKAHEAD * 24 * usualMinutes));
            boolean change = !setups.get(m).isEmpty()
                    && !setups.get(m).equals(workshop.stations().get(m).setup(job));
            urgency *= change ? CHANGE_MALUS : 1;
            if (urgency > most) {
                most = urgency;
                best = j;
            }
        }
        return best;
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
