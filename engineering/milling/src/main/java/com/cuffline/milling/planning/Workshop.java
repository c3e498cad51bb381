package com.cuffline.milling.planning;

import com.cuffline.milling.planning.PlanMachine.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Judges what machines would do with batches in a given order. Feasibility and cost live here; construction and search only ask. */
final class Workshop {

    private static final double CHANGEOVER_WEIGHT = 1e-5;
    private static final double BATCH_WEIGHT = 1e-9;

    private final List<Station> stations;
    private final List<Job> jobs;
    private final PlanningRules rules;
    private final String[][] setups;
    private final List<String> toolings;
    private final int[] tooling;
    private final int[] minutes;
    private final List<List<Wear>> wear;

    /**
     * What a machine's tools of one kind last for.
     *
     * @param perUnit minutes by tooling
     */
    private record Wear(double budgetMin, double[] perUnit) {}

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
        this.toolings =
                jobs.stream().map(job -> job.unit().tooling()).distinct().toList();
        this.tooling = jobs.stream()
                .mapToInt(job -> toolings.indexOf(job.unit().tooling()))
                .toArray();
        this.minutes = jobs.stream().mapToInt(Job::minutes).toArray();
        this.wear = stations.stream().map(station -> wear(station.machine())).toList();
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
                if (clock.run(minutes[job]) < 0) {
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
        int[] units = new int[toolings.size()];
        for (Draft draft : sequence) {
            for (int job : draft.jobs()) {
                units[tooling[job]]++;
            }
        }
        for (Wear kind : wear.get(m)) {
            double used = 0;
            for (int t = 0; t < units.length; t++) {
                used += units[t] * kind.perUnit[t];
            }
            if (used > kind.budgetMin + 1e-9) {
                return false;
            }
        }
        return true;
    }

    /**
     * By kind of tool. A tool may be left with less than one unit needs when the next takes over, so all but one of a kind count less by
     * that. A tool that lasts for no unit does not count.
     */
    private List<Wear> wear(PlanMachine machine) {
        List<Wear> kinds = new ArrayList<>();
        for (String kind :
                machine.tools().stream().map(Tool::kind).distinct().sorted().toList()) {
            List<Tool> tools = machine.tools().stream()
                    .filter(tool -> tool.kind().equals(kind))
                    .toList();
            List<Tool> lasting = tools.stream()
                    .filter(tool -> tool.lifeLeftMin() >= most(tool))
                    .toList();
            double life = lasting.stream().mapToDouble(Tool::lifeLeftMin).sum();
            double largest = lasting.stream().mapToDouble(Workshop::most).max().orElse(0);
            double[] perUnit = toolings.stream()
                    .mapToDouble(name ->
                            machine.toolKinds().getOrDefault(name, Set.of()).contains(kind)
                                    ? tools.stream()
                                            .mapToDouble(tool ->
                                                    tool.minutesPerUnit().getOrDefault(name, 0.0))
                                            .max()
                                            .orElse(0)
                                    : 0)
                    .toArray();
            kinds.add(new Wear(life - Math.max(0, lasting.size() - 1) * largest, perUnit));
        }
        return kinds;
    }

    private static double most(Tool tool) {
        return tool.minutesPerUnit().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
