package com.cuffline.milling.work;

import com.cuffline.milling.planning.PlanningRules;
import com.cuffline.milling.planning.ProductionPlan;
import com.cuffline.milling.planning.ProductionPlan.Late;
import com.cuffline.milling.planning.ProductionPlan.Measure;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A plan of the whole floor: each unit once, in a batch or refused.
 *
 * @param batches by machine, then by start, not yet nested
 * @param late planned units that will be late, with the reason
 * @param measure weighted lateness with its lower bound, change-overs, batches
 */
public record WorkPlan(
        LocalDateTime from,
        long seed,
        List<Batch> batches,
        List<Refusal> refused,
        List<Late> late,
        Measure measure,
        PlanningRules rules) {
    public WorkPlan {
        batches = List.copyOf(batches);
        refused = List.copyOf(refused);
        late = List.copyOf(late);
    }

    /** Kinds of loading. */
    public enum Load {
        HOLDER,
        DISC,
        BAR
    }

    /**
     * Units of one loading.
     *
     * @param name {@code machine-n}: the n-th batch of the machine in this plan
     * @param loaded what planning says: lot, tools, times of each unit in the order of machining
     */
    public record Batch(String name, Load load, ProductionPlan.Batch loaded) {
        public String machine() {
            return loaded.machine();
        }

        /** Codes of its units, in the order of machining. */
        public List<String> units() {
            return loaded.units().stream().map(slot -> slot.unit().id()).toList();
        }
    }
}
