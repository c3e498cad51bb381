package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.BatchFailed;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Traveler;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.Problem;
import java.util.List;

/** Releases a batch with its papers, or closes it when every unit has been withdrawn. */
final class ReleaseBatches {

    private final JdbcRunUnits units;
    private final JdbcBatches batches;
    private final Papers papers;
    private final Outbox outbox;

    ReleaseBatches(JdbcRunUnits units, JdbcBatches batches, Papers papers, Outbox outbox) {
        this.units = units;
        this.batches = batches;
        this.papers = papers;
        this.outbox = outbox;
    }

    void release(PlannedBatch batch) {
        List<BatchedUnit> content = units.lockUnitsOf(batch.id());
        if (content.isEmpty()) {
            batches.closeEmpty(batch.id());
            outbox.append(new BatchFailed(
                    batch.id(),
                    batch.code(),
                    Problem.BATCH_EMPTY.code(),
                    "every unit was withdrawn before the batch could be released"));
            return;
        }
        List<Traveler> travelers =
                content.stream().map(ReleaseBatches::traveler).toList();
        List<PlannedUnit> planned = content.stream().map(BatchedUnit::planned).toList();
        ArtifactRef sheet = papers.batchSheet(batch, content);
        batches.release(batch.id(), sheet);
        outbox.append(
                new BatchReleased(batch.id(), batch.code(), batch.content(planned), batch.dueOn(), sheet, travelers));
    }

    private static Traveler traveler(BatchedUnit unit) {
        ArtifactRef paper = unit.traveler();
        if (paper == null) {
            throw new IllegalStateException("unit " + unit.code() + " in batch "
                    + unit.batch().code() + " has no traveler; the batch is not released");
        }
        return new Traveler(unit.id(), unit.orderId(), unit.revision(), unit.tooth(), paper, inspections(unit));
    }

    /** As on the unit's traveler. */
    private static List<Inspection> inspections(BatchedUnit unit) {
        return TravelerText.inspections(unit.approval()).stream()
                .map(line -> new Inspection(line.what(), line.targetMm(), line.toleranceMm()))
                .toList();
    }
}
