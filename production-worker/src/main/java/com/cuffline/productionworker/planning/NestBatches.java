package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.messaging.Outbox;
import com.cuffline.milling.nesting.Nest;
import com.cuffline.milling.nesting.NestDrawing;
import com.cuffline.milling.work.LoadedBatch;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.milling.work.Refusal;
import com.cuffline.productionworker.Problem;
import com.cuffline.productionworker.equipment.CenterNow;
import com.cuffline.productionworker.equipment.PlaceText;
import com.cuffline.productionworker.planning.JdbcBatches.Progress;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Gives the units of each batch their places and tells the batch; units without a place go into the next plan. A batch that cannot be given
 * its places is closed with the reason on its units; the others go on.
 */
final class NestBatches implements Stage {

    private static final String NO_ROOM_LEFT = Nest.Reason.NO_ROOM_LEFT.code();

    private static final Logger log = LoggerFactory.getLogger(NestBatches.class);

    private final JdbcRunUnits units;
    private final JdbcBatches batches;
    private final Loads loads;
    private final CenterNow center;
    private final ArtifactStore store;
    private final Telling telling;

    /** How the outcome is written. */
    record Telling(Refusing refusing, Outbox outbox, GuardedWriting writing) {}

    NestBatches(
            JdbcRunUnits units,
            JdbcBatches batches,
            Loads loads,
            CenterNow center,
            ArtifactStore store,
            Telling telling) {
        this.units = units;
        this.batches = batches;
        this.loads = loads;
        this.center = center;
        this.store = store;
        this.telling = telling;
    }

    @Override
    public boolean next(Lease lease) {
        Optional<PlannedBatch> next = batches.next(lease.runId(), Progress.PLANNED, 0);
        next.ifPresent(batch -> nest(lease, batch));
        return next.isPresent();
    }

    private void nest(Lease lease, PlannedBatch batch) {
        List<BatchedUnit> content = units.unitsOf(batch.id());
        if (content.isEmpty()) {
            telling.writing().write(lease, () -> batches.closeEmpty(batch.id()));
            return;
        }
        try {
            write(lease, batch, loaded(lease, batch, content));
        } catch (UncheckedIOException | DataAccessException | Lease.LostException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("batch {} cannot be given its places", batch.code(), e);
            telling.writing().write(lease, () -> refuseAll(batch, e));
        }
    }

    private LoadedBatch loaded(Lease lease, PlannedBatch batch, List<BatchedUnit> content) {
        return MillingWork.nest(
                loads.batch(batch, content),
                loads.units(content),
                center.before(batch.number()),
                PlanBatches.seed(lease) ^ batch.number());
    }

    private void refuseAll(PlannedBatch batch, RuntimeException fault) {
        units.lockUnitsOf(batch.id()).forEach(unit -> telling.refusing()
                .refuse(unit.unit(), new Refusal(unit.code(), Problem.NEST_FAULT.code(), fault.toString())));
        batches.closeEmpty(batch.id());
    }

    private void write(Lease lease, PlannedBatch batch, LoadedBatch loaded) {
        ArtifactRef picture = loaded.nest()
                .filter(nest -> !nest.placements().isEmpty())
                .map(nest -> store.put(NestDrawing.svg(nest).getBytes(StandardCharsets.UTF_8), JdbcBatches.SVG))
                .orElse(null);
        telling.writing().write(lease, () -> write(batch, loaded, picture));
    }

    private void write(PlannedBatch batch, LoadedBatch loaded, @Nullable ArtifactRef picture) {
        Map<String, BatchedUnit> still = units.lockUnitsOf(batch.id()).stream()
                .collect(Collectors.toMap(BatchedUnit::code, Function.identity()));
        loaded.left().forEach(refusal -> {
            BatchedUnit unit = still.get(refusal.unit());
            if (unit != null) {
                leave(unit.unit(), refusal, !loaded.assignments().isEmpty());
            }
        });
        loaded.assignments().forEach(assignment -> {
            BatchedUnit unit = still.get(assignment.unit());
            if (unit != null) {
                PlaceText place = loads.place(assignment.place());
                units.place(unit.id(), loads.slot(assignment), place);
            }
        });
        List<PlannedUnit> content =
                units.lockUnitsOf(batch.id()).stream().map(BatchedUnit::planned).toList();
        if (content.isEmpty()) {
            batches.closeEmpty(batch.id());
            return;
        }
        batches.nested(batch.id(), picture);
        PlannedBatch nested = batch.nestedAs(picture);
        telling.outbox()
                .append(new BatchPlanned(
                        batch.id(), batch.code(), batch.planningRunId(), nested.content(content, null), batch.dueOn()));
    }

    /** A part for which only this disc has no room left gets another; where nothing found a place, another try would end the same. */
    private void leave(RunUnit unit, Refusal refusal, boolean othersFit) {
        if (othersFit && refusal.code().equals(NO_ROOM_LEFT)) {
            telling.refusing().planAgain(unit, refusal, null);
        } else {
            telling.refusing().refuse(unit, refusal);
        }
    }
}
