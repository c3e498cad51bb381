package com.cuffline.productionworker.planning;

import com.cuffline.milling.center.Center;
import com.cuffline.milling.planning.ProductionPlan.Slot;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.milling.work.UnitToMill;
import com.cuffline.milling.work.WorkPlan;
import com.cuffline.productionworker.equipment.CenterNow;
import com.cuffline.productionworker.planning.BatchedUnit.Seat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Plans the units of a run that have no batch yet onto machines, stock and tools, and writes all batches in one transaction: a run is
 * planned whole or not at all. A unit that left while the plan was computed leaves its place empty.
 */
final class PlanBatches implements Stage {

    private final JdbcRunUnits units;
    private final JdbcPlanningRuns runs;
    private final JdbcBatches batches;
    private final Loads loads;
    private final Floor floor;
    private final Refusing refusing;
    private final GuardedWriting writing;

    /** What the plan depends on besides its units. */
    record Floor(CenterNow center, Clock clock, ZoneId zone, Supplier<UUID> ids) {}

    /** Where units are read and batches written. */
    record Tables(JdbcRunUnits units, JdbcPlanningRuns runs, JdbcBatches batches) {}

    PlanBatches(Tables tables, Loads loads, Floor floor, Refusing refusing, GuardedWriting writing) {
        this.units = tables.units();
        this.runs = tables.runs();
        this.batches = tables.batches();
        this.loads = loads;
        this.floor = floor;
        this.refusing = refusing;
        this.writing = writing;
    }

    @Override
    public boolean next(Lease lease) {
        List<RunUnit> waiting = units.unplanned(lease.runId());
        if (waiting.isEmpty()) {
            return false;
        }
        LocalDateTime now =
                LocalDateTime.ofInstant(floor.clock().instant(), floor.zone()).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime from = runs.planFrom(lease.runId(), now);
        List<UnitToMill> toMill = waiting.stream().map(loads::unit).toList();
        Center center = floor.center().current();
        WorkPlan plan = MillingWork.plan(center, toMill, batches.started(lease.runId(), from), from, seed(lease));
        writing.write(lease, () -> write(lease, plan, center));
        return false;
    }

    /** The same run is planned the same way. */
    static long seed(Lease lease) {
        return lease.runId().getLeastSignificantBits();
    }

    private void write(Lease lease, WorkPlan plan, Center center) {
        Map<String, RunUnit> still = units.lockUnplanned(lease.runId()).stream()
                .collect(Collectors.toMap(RunUnit::code, Function.identity()));
        runs.planned(lease.runId(), plan.measure());
        for (WorkPlan.Batch batch : plan.batches()) {
            List<Slot> here = batch.loaded().units().stream()
                    .filter(slot -> still.containsKey(slot.unit().id()))
                    .toList();
            if (!here.isEmpty()) {
                write(lease, batch, here, still, center);
            }
        }
        plan.refused().forEach(refusal -> {
            RunUnit unit = still.get(refusal.unit());
            if (unit != null) {
                refusing.refuse(unit, refusal);
            }
        });
    }

    private void write(
            Lease lease, WorkPlan.Batch planned, List<Slot> slots, Map<String, RunUnit> still, Center center) {
        PlannedBatch batch = batch(lease, planned, slots, still, center);
        batches.add(batch);
        for (Slot slot : slots) {
            List<Integer> tools = slot.tools().values().stream()
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
            RunUnit unit = Objects.requireNonNull(still.get(slot.unit().id()));
            units.seat(unit.id(), batch.id(), new Seat(slot.number(), slot.lot(), tools, slot.start(), slot.end()));
        }
    }

    private PlannedBatch batch(
            Lease lease, WorkPlan.Batch planned, List<Slot> slots, Map<String, RunUnit> still, Center center) {
        RunUnit first = Objects.requireNonNull(still.get(slots.get(0).unit().id()));
        LocalDate dueOn = slots.stream()
                .map(slot -> Objects.requireNonNull(still.get(slot.unit().id()))
                        .approval()
                        .dueOn())
                .min(LocalDate::compareTo)
                .orElseThrow();
        long number = batches.nextNumber();
        return new PlannedBatch(
                floor.ids().get(),
                number,
                lease.runId(),
                planned.machine(),
                BatchStock.of(first.approval().design(), slots, center),
                new PlannedBatch.Loading(
                        planned.loaded().setup(),
                        center.revision(),
                        planned.loaded().start(),
                        planned.loaded().end()),
                dueOn,
                center.machines()
                        .coupon(planned.machine())
                        .map(coupon -> coupon.milledOn().plusDays(coupon.validDays()))
                        .orElse(null),
                floor.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                null);
    }
}
