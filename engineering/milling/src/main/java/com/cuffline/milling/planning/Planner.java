package com.cuffline.milling.planning;

import com.cuffline.milling.Checks;
import com.cuffline.milling.planning.ProductionPlan.Batch;
import com.cuffline.milling.planning.ProductionPlan.Late;
import com.cuffline.milling.planning.ProductionPlan.Measure;
import com.cuffline.milling.planning.ProductionPlan.NotPlanned;
import com.cuffline.milling.planning.ProductionPlan.Reason;
import com.cuffline.milling.planning.ProductionPlan.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes a plan: stock to units in the order of promises, a construction, a local search, and a lower bound beside the result. A unit
 * with an obstacle leaves with its reason and the others go on. The same task and effort give the same plan, whatever the order of units.
 */
public final class Planner {

    private final PlanningTask task;
    private final List<Station> stations;
    private final List<NotPlanned> notPlanned = new ArrayList<>();

    /** @param changes the local search tries; 500,000 take two to four seconds for 2,000 units on 6 machines */
    public record Effort(long seed, long changes) {
        public static final Effort USUAL = new Effort(1, 1_500_000);

        public Effort {
            Checks.within("changes", 0, 1e12, changes);
        }
    }

    private Planner(PlanningTask task) {
        this.task = task;
        this.stations = task.machines().stream()
                .map(machine -> new Station(machine, task))
                .toList();
    }

    public static ProductionPlan plan(PlanningTask task, Effort effort) {
        return new Planner(task).plan(effort);
    }

    private ProductionPlan plan(Effort effort) {
        Allocation allocation = Allocation.of(task, stations);
        notPlanned.addAll(allocation.notPlanned());
        Workshop all = new Workshop(stations, allocation.jobs(), task.rules());
        Construction construction = Construction.best(all);
        List<List<Draft>> sequences = construction.sequences();
        construction.dropped().forEach((job, reason) -> drop(all.jobs().get(job), reason));
        List<List<Draft>> best = stations.isEmpty()
                ? sequences
                : new LocalSearch(all, sequences, new Random(effort.seed())).run(effort.changes());
        return finished(all, best);
    }

    private void drop(Job job, Reason reason) {
        String message = reason == Reason.WORN_TOOL
                ? "the tools that are left are used up by units that come first"
                : "the machines are taken for all of " + task.rules().horizonDays() + " days";
        notPlanned.add(new NotPlanned(job.unit(), reason, message));
    }

    private ProductionPlan finished(Workshop workshop, List<List<Draft>> sequences) {
        List<Batch> batches = new ArrayList<>();
        double lateness = 0;
        int changeovers = 0;
        for (int m = 0; m < sequences.size(); m++) {
            Workshop.Cost cost = workshop.cost(m, sequences.get(m));
            lateness += cost.lateness();
            changeovers += cost.changeovers();
            batches.addAll(timed(workshop, m, sequences.get(m)));
        }
        notPlanned.sort(Comparator.comparing(NotPlanned::unit, PlanUnit.BY_PROMISE));
        double bound = LowerBound.of(planned(workshop, sequences), makespan(batches), lateness);
        return new ProductionPlan(
                batches,
                notPlanned,
                late(workshop, batches),
                new Measure(lateness, changeovers, batches.size(), bound));
    }

    /** The bound speaks of the planned units only. */
    private Workshop planned(Workshop workshop, List<List<Draft>> sequences) {
        List<Job> jobs = new ArrayList<>();
        sequences.forEach(sequence -> sequence.forEach(draft -> {
            for (int job : draft.jobs()) {
                jobs.add(workshop.jobs().get(job));
            }
        }));
        return new Workshop(stations, jobs, task.rules());
    }

    private int makespan(List<Batch> batches) {
        return batches.stream().mapToInt(batch -> minutes(batch.end())).max().orElse(0);
    }

    private List<Batch> timed(Workshop workshop, int m, List<Draft> sequence) {
        Station station = stations.get(m);
        WorkingTime.Clock clock = station.time().new Clock();
        Station.ToolUse tools = station.new ToolUse();
        String setup = station.firstSetup();
        List<Batch> batches = new ArrayList<>();
        for (Draft draft : sequence) {
            String next = station.setup(workshop.jobs().get(draft.jobs()[0]));
            boolean change = !setup.isEmpty() && !next.equals(setup);
            setup = next;
            int start = clock.run(
                    task.rules().loadMinutes() + (change ? task.rules().changeoverMinutes() : 0));
            List<Slot> slots = new ArrayList<>();
            for (int job : draft.jobs()) {
                PlanUnit unit = workshop.jobs().get(job).unit();
                int begin = clock.run(unit.minutes());
                Map<String, String> taken = tools.take(unit)
                        .orElseThrow(() -> new IllegalStateException("tools planned for " + unit.id() + " are worn"));
                slots.add(new Slot(
                        slots.size() + 1, unit, workshop.jobs().get(job).lot(), at(begin), at(clock.time()), taken));
            }
            batches.add(new Batch(station.machine().name(), next, change, at(start), at(clock.time()), slots));
        }
        return batches;
    }

    private List<Late> late(Workshop workshop, List<Batch> batches) {
        Map<String, Job> jobs = new TreeMap<>();
        workshop.jobs().forEach(job -> jobs.put(job.unit().id(), job));
        List<Late> late = new ArrayList<>();
        for (Batch batch : batches) {
            for (Slot slot : batch.units()) {
                Job job = jobs.get(slot.unit().id());
                int minutes = job == null ? 0 : minutes(batch.end()) - job.due();
                if (job != null && minutes > 0) {
                    late.add(note(job, minutes));
                }
            }
        }
        late.sort(Comparator.comparing(Late::unit, PlanUnit.BY_PROMISE));
        return late;
    }

    private Late note(Job job, int minutes) {
        int alone = earliestAlone(job);
        boolean impossible = alone > job.due();
        String why = impossible
                ? "the promise cannot be kept: alone it would be done at " + at(alone)
                : "other units keep the machines busy";
        return new Late(
                job.unit(), minutes, impossible, String.format(Locale.ROOT, "planned %d min late, %s", minutes, why));
    }

    /** End of a batch of this unit only, on the machine that is soonest done with it. */
    private int earliestAlone(Job job) {
        int earliest = Integer.MAX_VALUE;
        for (int m = 0; m < stations.size(); m++) {
            WorkingTime.Clock clock = stations.get(m).time().new Clock();
            if (job.able()[m] && clock.run(task.rules().loadMinutes()) >= 0 && clock.run(job.minutes()) >= 0) {
                earliest = Math.min(earliest, clock.time());
            }
        }
        return earliest;
    }

    private LocalDateTime at(int minutes) {
        return task.from().plusMinutes(minutes);
    }

    private int minutes(LocalDateTime moment) {
        return Math.toIntExact(java.time.Duration.between(task.from(), moment).toMinutes());
    }
}
