package com.cuffline.milling.planning;

import com.cuffline.milling.planning.PlanMachine.Tool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges what machines would do with batches in a given order. Feasibility and cost live here; construction and search only ask. */
final class Workshop {

    private static final double CHANGEOVER_WEIGHT = 1e-5;
    private static final double BATCH_WEIGHT = 1e-9;

    private final List<Station> stations;
    private final List<Job> jobs;
    private final PlanningRules rules;
    private final String[][] setups;
    private final Map<String, Map<String, Double>> use = new HashMap<>();
    private final Map<String, Map<String, Double>> budget = new HashMap<>();

    Workshop(List<Station> stations, List<Job> jobs, PlanningRules rules) {
        this.stations = stations;
        this.jobs = List.copyOf(jobs);
        this.rules = rules;
        this.setups = new String[stations.size()][jobs.size()];
        for (int m = 0; m < stations.size(); m++) {
            for (int j = 0; j < jobs.size(); j++) {
                setups[m][j] = stations.get(m).setup(jobs.get(j)).intern();
            }
        }
        stations.forEach(this::countTools);
    }

    List<Job> jobs() {
        return jobs;
    }

    List<Station> stations() {
        return stations;
    }

    PlanningRules rules() {
        return rules;
    }

    /** Lateness, then a trace of change-overs, then a trace of batches, so that one number compares them in this order. */
    record Cost(double lateness, int changeovers, int batches) {
        double value() {
            return lateness + CHANGEOVER_WEIGHT * changeovers + BATCH_WEIGHT * batches;
        }
    }

    /** Infinite lateness when the batches do not fit into the horizon or the tools' lives. */
    Cost cost(int m, List<Draft> sequence) {
        Station station = stations.get(m);
        WorkingTime.Clock clock = station.time().new Clock();
        String setup = station.firstSetup();
        double lateness = 0;
        int changeovers = 0;
        for (Draft draft : sequence) {
            String next = setups[m][draft.jobs()[0]];
            boolean change = !next.equals(setup) && !setup.isEmpty();
            setup = next;
            changeovers += change ? 1 : 0;
            if (clock.run(rules.loadMinutes() + (change ? rules.changeoverMinutes() : 0)) < 0) {
                return new Cost(Double.POSITIVE_INFINITY, 0, 0);
            }
            for (int job : draft.jobs()) {
                if (clock.run(jobs.get(job).minutes()) < 0) {
                    return new Cost(Double.POSITIVE_INFINITY, 0, 0);
                }
            }
            int end = clock.time();
            for (int job : draft.jobs()) {
                lateness += jobs.get(job).lateness(end);
            }
        }
        return toolsLast(m, sequence)
                ? new Cost(lateness, changeovers, sequence.size())
                : new Cost(Double.POSITIVE_INFINITY, 0, 0);
    }

    /** Whether a loading may hold these jobs on this machine. */
    boolean allows(int m, Draft draft) {
        Station station = stations.get(m);
        Job first = jobs.get(draft.jobs()[0]);
        if (draft.jobs().length > station.capacity()) {
            return false;
        }
        for (int job : draft.jobs()) {
            if (!jobs.get(job).able()[m] || !station.together(first, jobs.get(job))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the tools of a machine last for what a sequence uses. */
    boolean toolsLast(int m, List<Draft> sequence) {
        PlanMachine machine = stations.get(m).machine();
        Map<String, Double> budgets = budget.getOrDefault(machine.name(), Map.of());
        if (budgets.isEmpty()) {
            return true;
        }
        Map<String, Integer> units = new HashMap<>();
        for (Draft draft : sequence) {
            for (int job : draft.jobs()) {
                units.merge(jobs.get(job).unit().tooling(), 1, Integer::sum);
            }
        }
        Map<String, Double> used = new HashMap<>();
        units.forEach((tooling, count) -> use.getOrDefault(machine.name() + "/" + tooling, Map.of())
                .forEach((kind, minutes) -> used.merge(kind, count * minutes, Double::sum)));
        return used.entrySet().stream()
                .allMatch(entry -> entry.getValue() <= budgets.getOrDefault(entry.getKey(), 0.0) + 1e-9);
    }

    /**
     * What the tools of each kind last for together. A tool may be left with less than one unit needs when the next takes over, so all but
     * one count less by that.
     */
    private void countTools(Station station) {
        PlanMachine machine = station.machine();
        Map<String, Double> budgets = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Double> largest = new HashMap<>();
        for (Tool tool : machine.tools()) {
            double most = tool.minutesPerUnit().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            if (tool.lifeLeftMin() >= most) {
                budgets.merge(tool.kind(), tool.lifeLeftMin(), Double::sum);
                counts.merge(tool.kind(), 1, Integer::sum);
                largest.merge(tool.kind(), most, Double::max);
            }
            tool.minutesPerUnit().forEach((tooling, minutes) -> {
                if (machine.toolKinds().getOrDefault(tooling, Set.of()).contains(tool.kind())) {
                    use.computeIfAbsent(machine.name() + "/" + tooling, key -> new HashMap<>())
                            .merge(tool.kind(), minutes, Double::max);
                }
            });
        }
        counts.forEach(
                (kind, count) -> budgets.merge(kind, -(count - 1) * largest.getOrDefault(kind, 0.0), Double::sum));
        budget.put(machine.name(), budgets);
    }
}
