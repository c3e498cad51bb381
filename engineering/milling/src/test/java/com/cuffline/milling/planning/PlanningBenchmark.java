package com.cuffline.milling.planning;

import java.io.PrintStream;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Run by hand: plans 2,000 units on 6 machines, once with and once without the local search, and prints time, weighted lateness, lower
 * bound and gap. Optional arguments: units, days of promises, changes tried.
 */
final class PlanningBenchmark {

    private PlanningBenchmark() {}

    public static void main(String[] args) {
        int units = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        int days = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        long changes = args.length > 2 ? Long.parseLong(args[2]) : Planner.Effort.USUAL.changes();
        PrintStream out = System.out;
        PlanningTask task = PlanningTasks.task(PlanningTasks.units(new Random(1), units, days));
        for (long tried : Stream.of(0L, changes, changes).toList()) {
            long start = System.nanoTime();
            ProductionPlan plan = Planner.plan(task, new Planner.Effort(1, tried));
            double seconds = (System.nanoTime() - start) / 1e9;
            ProductionPlan.Measure measure = plan.measure();
            out.printf(
                    "%d units, %d machines, %d changes tried: %.2f s, weighted lateness %.0f min, lower bound %.0f min, gap %.1f %%,"
                            + " %d late, %d change-overs, %d batches, %d not planned%n",
                    units,
                    task.machines().size(),
                    tried,
                    seconds,
                    measure.weightedLateness(),
                    measure.lowerBound(),
                    100 * measure.gap(),
                    plan.notes().size(),
                    measure.changeovers(),
                    measure.batches(),
                    plan.notPlanned().size());
        }
    }
}
