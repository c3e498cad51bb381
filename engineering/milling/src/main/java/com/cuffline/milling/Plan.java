package com.cuffline.milling;

import java.time.LocalDate;
import java.util.List;

/**
 * Every unit asked for, once: in a batch or refused.
 *
 * @param batches in the order they were opened, most urgent first
 */
public record Plan(List<Batch> batches, List<Refusal> refusals) {

    public Plan {
        batches = List.copyOf(batches);
        refusals = List.copyOf(refusals);
    }

    /**
     * Units made together from one stock on one machine.
     *
     * @param units in slot order, at least one
     */
    public record Batch(Machine machine, Stock stock, List<PlacedUnit> units) {

        public Batch {
            units = List.copyOf(units);
            if (units.isEmpty()) {
                throw new IllegalArgumentException("units of a batch on " + machine.name() + " must not be empty");
            }
        }

        /** Earliest due day of its units. */
        public LocalDate dueOn() {
            return units.stream()
                    .map(placed -> placed.unit().dueOn())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }
    }

    public record PlacedUnit(Unit unit, Place place) {}
}
