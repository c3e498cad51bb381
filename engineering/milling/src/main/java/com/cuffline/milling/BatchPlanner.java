package com.cuffline.milling;

import com.cuffline.milling.Plan.Batch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Groups units into batches, first-fit in the order of their promises. A unit goes into the first open batch of its stock that
 * has room; otherwise a batch is opened on the able machine with the fewest batches of this plan. It looks at nothing but the
 * units and the equipment handed in: what earlier plans put on a machine does not count.
 */
public final class BatchPlanner {

    private BatchPlanner() {}

    /**
     * @return every unit once, in a batch or refused
     * @throws IllegalArgumentException if a unit is given twice
     */
    public static Plan plan(Collection<Unit> units, Equipment equipment) {
        List<OpenBatch> open = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Unit unit : units.stream().sorted(Unit.BY_PROMISE).toList()) {
            if (!seen.add(unit.id())) {
                throw new IllegalArgumentException("unit " + unit.code() + " is given twice");
            }
            refusal(unit, equipment).ifPresentOrElse(refusals::add, () -> place(unit, equipment, open));
        }
        List<Batch> batches = open.stream().map(OpenBatch::close).toList();
        return new Plan(batches, refusals);
    }

    /** The refusal of the machine that came closest to making the unit. */
    private static Optional<Refusal> refusal(Unit unit, Equipment equipment) {
        List<Optional<Refusal>> answers = equipment.machines().stream()
                .map(machine -> machine.refusal(unit))
                .toList();
        if (answers.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Refusal none = Refusal.of(unit, Refusal.Reason.NO_MACHINE, "the center has no machine");
        return Optional.of(answers.stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Refusal::reason))
                .orElse(none));
    }

    private static void place(Unit unit, Equipment equipment, List<OpenBatch> open) {
        for (OpenBatch batch : open) {
            if (batch.machine().refusal(unit).isEmpty() && batch.take(unit)) {
                return;
            }
        }
        Machine machine = leastLoaded(unit, equipment, open);
        OpenBatch batch = new OpenBatch(machine, machine.stockFor(unit.stock()).orElseThrow());
        if (!batch.take(unit)) {
            throw new IllegalStateException("unit " + unit.code() + " fits no empty " + machine.name());
        }
        open.add(batch);
    }

    private static Machine leastLoaded(Unit unit, Equipment equipment, List<OpenBatch> open) {
        return equipment.machines().stream()
                .filter(machine -> machine.refusal(unit).isEmpty())
                .min(Comparator.comparingLong(machine -> open.stream()
                        .filter(batch -> batch.machine().equals(machine))
                        .count()))
                .orElseThrow();
    }
}
