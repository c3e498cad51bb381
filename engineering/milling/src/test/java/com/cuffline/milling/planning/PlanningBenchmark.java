package com.cuffline.milling.planning;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;

/**
 * {@code ./cuffline bench planning [UNITS] [DAYS] [CHANGES]}: plans 2,000 units on 6 machines, without the local search and twice with it
 * (the second time on a warm machine), and prints time, weighted lateness, lower bound and gap; for promises within 5 and 10 days unless
 * the days are given. Times are of the thread.
 */
final class PlanningBenchmark {

    private PlanningBenchmark() {}

    public static void main(String[] args) {
        int units = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        long changes = args.length > 2 ? Long.parseLong(args[2]) : Planner.Effort.USUAL.changes();
        for (int days : args.length > 1 ? List.of(Integer.parseInt(args[1])) : List.of(5, 10)) {
            plan(units, days, changes, System.out);
        }
    }

    private static void plan(int units, int days, long changes, PrintStream out) {
        PlanningTask task = PlanningTasks.task(PlanningTasks.units(new Random(1), units, days));
        for (long tried : List.of(0L, changes, changes)) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ProductionPlan plan = Planner.plan(task, new Planner.Effort(1, tried));
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            ProductionPlan.Measure measure = plan.measure();
            out.printf(
                    "%d units, %d machines, promises within %d days, %d changes tried: %.2f s, weighted lateness %.0f min, lower bound %.0f min, gap %.1f %%,"
                            + " %d late, %d change-overs, %d batches, %d not planned%n",
                    units,
                    task.machines().size(),
                    days,
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
