package com.cuffline.milling.planning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a plan depends on. What leaves or comes back is a new task: nothing is remembered between plans.
 *
 * @param from first moment that may be planned
 * @param stock what is left after the started batches took theirs
 * @param started batches that stay as they are
 */
public record PlanningTask(
        LocalDateTime from,
        List<PlanUnit> units,
        List<PlanMachine> machines,
        List<StockLot> stock,
        List<Started> started,
        PlanningRules rules) {

    public PlanningTask {
        units = List.copyOf(units);
        machines = List.copyOf(machines);
        stock = List.copyOf(stock);
        started = List.copyOf(started);
        requireDifferent("units", units.stream().map(PlanUnit::id).toList());
        requireDifferent("machines", machines.stream().map(PlanMachine::name).toList());
        requireDifferent("stock", stock.stream().map(StockLot::id).toList());
    }

    /**
     * A batch that has begun; its stock and tool life are no longer in the task.
     *
     * @param setup of the batch, so that the next one knows whether it is a change-over
     */
    public record Started(String machine, String setup, LocalDateTime until) {}

    /** Without units that are held, cancelled or started. */
    public PlanningTask without(Set<String> unitIds) {
        return withUnits(
                units.stream().filter(unit -> !unitIds.contains(unit.id())).toList());
    }

    /** With units that are released or made again after scrap. */
    public PlanningTask with(List<PlanUnit> more) {
        List<PlanUnit> all = new ArrayList<>(units);
        all.addAll(more);
        return withUnits(all);
    }

    /** With a lot, or all discs of a lot, locked. */
    public PlanningTask quarantined(String lot) {
        List<StockLot> locked = stock.stream()
                .map(item -> item.id().equals(lot)
                                || item instanceof StockLot.DiscPiece disc
                                        && disc.lot().equals(lot)
                        ? item.quarantine()
                        : item)
                .toList();
        return new PlanningTask(from, units, machines, locked, started, rules);
    }

    private PlanningTask withUnits(List<PlanUnit> other) {
        return new PlanningTask(from, other, machines, stock, started, rules);
    }

    private static void requireDifferent(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " must differ, " + name + " is given twice");
            }
        });
    }
}
