package com.cuffline.milling.planning;

import static com.cuffline.milling.planning.PlanningTasks.FROM;
import static com.cuffline.milling.planning.PlanningTasks.machine;
import static com.cuffline.milling.planning.PlanningTasks.stock;
import static com.cuffline.milling.planning.PlanningTasks.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.milling.planning.PlanMachine.Holder;
import com.cuffline.milling.planning.PlanUnit.BlankNeed;
import com.cuffline.milling.planning.PlanUnit.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bound against the best of all plans, found by trying every one. */
class LowerBoundTest {

    private static final int UNITS = 6;
    private static final int CASES = 40;

    @Test
    void no_plan_at_all_goes_below_the_bound_and_the_bound_is_not_idle() {
        double bounds = 0;
        double bests = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Workshop workshop = workshop(new Random(seed));
            double best = best(workshop, new ArrayList<>(), (1 << UNITS) - 1);
            double bound = LowerBound.of(workshop, 300 + 20 * seed, Double.MAX_VALUE);
            assertThat(bound).isLessThanOrEqualTo(best + 1e-6);
            bounds += bound;
            bests += best;
        }
        assertThat(bounds).isGreaterThan(0.25 * bests);
    }

    private static double best(Workshop workshop, List<Draft> sequence, int open) {
        if (open == 0) {
            return workshop.cost(0, sequence).lateness();
        }
        double best = Double.POSITIVE_INFINITY;
        for (int next = open; next > 0; next = next - 1 & open) {
            Draft draft = draft(next);
            if (workshop.allows(0, draft)) {
                sequence.add(draft);
                best = Math.min(best, best(workshop, sequence, open & ~next));
                sequence.remove(sequence.size() - 1);
            }
        }
        return best;
    }

    private static Draft draft(int set) {
        int[] jobs = new int[Integer.bitCount(set)];
        int count = 0;
        for (int j = 0; j < UNITS; j++) {
            if ((set & 1 << j) != 0) {
                jobs[count++] = j;
            }
        }
        return new Draft(jobs);
    }

    private static Workshop workshop(Random random) {
        List<PlanUnit> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(new PlanUnit(
                    "U" + i,
                    "titanium",
                    new BlankNeed("conical-NC", 10, 8),
                    FROM.plusMinutes(random.nextInt(90)),
                    new Urgency(1 + random.nextInt(3), false),
                    12 + random.nextInt(12)));
        }
        int slots = 1 + random.nextInt(4);
        PlanMachine mill = machine("M", new Holder(slots, true), weekdays(6, 7 + random.nextInt(6)), 1000, "titanium");
        PlanningTask task =
                new PlanningTask(FROM, units, List.of(mill), stock(50, 2), List.of(), PlanningRules.usual());
        List<Station> stations = List.of(new Station(mill, task));
        return new Workshop(stations, Allocation.of(task, stations).jobs(), task.rules());
    }
}
