package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.messaging.Outbox;
import com.cuffline.milling.BatchPlanner;
import com.cuffline.milling.Equipment;
import com.cuffline.milling.Plan;
import com.cuffline.milling.Plan.Batch;
import com.cuffline.milling.Refusal;
import com.cuffline.milling.Stock;
import com.cuffline.milling.Unit;
import com.cuffline.productionworker.planning.JdbcRunUnits.ToPlan;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Plans the units of a run that have no batch yet and writes batches, places and facts in one transaction: a run is planned
 * whole or not at all, and planning it again finds nothing to do.
 */
final class PlanBatches {

    private final JdbcRunUnits units;
    private final JdbcBatches batches;
    private final Equipment equipment;
    private final Outbox outbox;
    private final Clock clock;
    private final Supplier<UUID> ids;

    PlanBatches(
            JdbcRunUnits units,
            JdbcBatches batches,
            Equipment equipment,
            Outbox outbox,
            Clock clock,
            Supplier<UUID> ids) {
        this.units = units;
        this.batches = batches;
        this.equipment = equipment;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    void plan(UUID runId) {
        Map<UUID, ToPlan> waiting = units.lockUnplanned(runId).stream()
                .collect(Collectors.toMap(toPlan -> toPlan.unit().id(), Function.identity()));
        Plan plan =
                BatchPlanner.plan(waiting.values().stream().map(ToPlan::unit).toList(), equipment);
        plan.batches().forEach(batch -> write(runId, batch, waiting));
        plan.refusals().forEach(refusal -> refuse(refusal, waiting));
    }

    private void write(UUID runId, Batch planned, Map<UUID, ToPlan> waiting) {
        PlannedBatch batch = batch(runId, planned);
        batches.add(batch);
        planned.units().forEach(placed -> units.place(placed.unit().id(), batch.id(), placed.place()));
        List<PlannedUnit> content = planned.units().stream()
                .map(placed -> plannedUnit(placed.place().slot(), placed.unit(), waiting))
                .toList();
        outbox.append(new BatchPlanned(batch.id(), batch.code(), runId, batch.content(content), batch.dueOn()));
    }

    private PlannedBatch batch(UUID runId, Batch planned) {
        Stock stock = planned.stock();
        return new PlannedBatch(
                ids.get(),
                batches.nextNumber(),
                runId,
                planned.machine().name(),
                stock.route().name(),
                stock.material(),
                stock.family(),
                stock.diameterMm(),
                planned.dueOn(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void refuse(Refusal refusal, Map<UUID, ToPlan> waiting) {
        Unit unit = refusal.unit();
        ToPlan toPlan = Objects.requireNonNull(waiting.get(unit.id()));
        units.refuse(unit.id());
        outbox.append(new UnitNotPlannable(
                toPlan.orderId(),
                toPlan.revision(),
                unit.id(),
                unit.code(),
                unit.tooth(),
                refusal.reason().code(),
                refusal.message()));
    }

    private static PlannedUnit plannedUnit(int slot, Unit unit, Map<UUID, ToPlan> waiting) {
        ToPlan toPlan = Objects.requireNonNull(waiting.get(unit.id()));
        return new PlannedUnit(
                slot,
                unit.id(),
                unit.code(),
                toPlan.orderId(),
                unit.orderCode(),
                toPlan.revision(),
                unit.tooth(),
                null);
    }
}
