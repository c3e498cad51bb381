package com.cuffline.milling.planning;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Every unit of the task once: in a batch or with a reason.
 *
 * @param batches by machine in the task's order, then by start
 * @param notes on planned units that will be late
 */
public record ProductionPlan(List<Batch> batches, List<NotPlanned> notPlanned, List<Late> notes, Measure measure) {

    public ProductionPlan {
        batches = List.copyOf(batches);
        notPlanned = List.copyOf(notPlanned);
        notes = List.copyOf(notes);
    }

    /**
     * Units made from one loading.
     *
     * @param setup material, or material with stock, that the machine must be set up for
     * @param changeover whether the batch before was of another setup
     * @param start when loading begins
     * @param end when the last unit is done; the whole batch counts as done then
     */
    public record Batch(
            String machine,
            String setup,
            boolean changeover,
            LocalDateTime start,
            LocalDateTime end,
            List<Slot> units) {
        public Batch {
            units = List.copyOf(units);
        }
    }

    /**
     * A unit in its batch.
     *
     * @param number from 1, in the order of machining; the slot of a holder
     * @param lot stock lot or disc it is made from
     * @param tools by kind: which tool of the magazine cuts it
     */
    public record Slot(
            int number, PlanUnit unit, String lot, LocalDateTime start, LocalDateTime end, Map<String, String> tools) {
        public Slot {
            tools = Map.copyOf(tools);
        }
    }

    /** A unit left out. */
    public record NotPlanned(PlanUnit unit, Reason reason, String message) {}

    /**
     * A unit that is planned after its promise.
     *
     * @param impossible whether no plan could have kept the promise, were the unit the only one
     */
    public record Late(PlanUnit unit, long minutes, boolean impossible, String message) {}

    /** Why a unit is not planned. */
    public enum Reason {
        NO_STOCK_COVERS("plan.no-stock-covers"),
        STOCK_USED_UP("plan.stock-used-up"),
        NO_MACHINE("plan.no-machine"),
        STALE_COUPON("plan.stale-coupon"),
        MISSING_TOOL("plan.missing-tool"),
        WORN_TOOL("plan.worn-tool"),
        EMPTY_CALENDAR("plan.empty-calendar"),
        NO_WINDOW("plan.no-window"),
        HORIZON_FULL("plan.horizon-full");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * How good a plan is; compared in the order of the fields.
     *
     * @param weightedLateness minutes of lateness times weight, summed over the planned units
     * @param changeovers batches that follow another setup
     * @param batches loadings; fewer means fuller
     * @param lowerBound no plan of the same planned units on the same stock and tools has less weighted lateness
     */
    public record Measure(double weightedLateness, int changeovers, int batches, double lowerBound) {

        /** Share of the lateness that the bound cannot explain, 0 to 1; 0 when nothing is late. */
        public double gap() {
            return weightedLateness <= 0 ? 0 : Math.max(0, (weightedLateness - lowerBound) / weightedLateness);
        }
    }
}
