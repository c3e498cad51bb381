package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.BatchFailed;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Traveler;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.Problem;
import com.cuffline.productionworker.planning.JdbcBatches.Progress;
import java.util.List;
import java.util.Optional;

/** Releases a batch with its programs and papers, or closes it when every unit has left. A unit without a proven program is never released. */
final class ReleaseBatches implements Stage {

    private final JdbcRunUnits units;
    private final JdbcBatches batches;
    private final BatchFiles files;
    private final Telling telling;

    /** How the outcome is written. */
    record Telling(Outbox outbox, GuardedWriting writing) {}

    ReleaseBatches(JdbcRunUnits units, JdbcBatches batches, BatchFiles files, Telling telling) {
        this.units = units;
        this.batches = batches;
        this.files = files;
        this.telling = telling;
    }

    @Override
    public boolean next(Lease lease) {
        Optional<PlannedBatch> next = batches.next(lease.runId(), Progress.PROVEN, 0);
        next.ifPresent(batch -> telling.writing().write(lease, () -> release(batch)));
        return next.isPresent();
    }

    private void release(PlannedBatch batch) {
        List<BatchedUnit> content = units.lockUnitsOf(batch.id());
        if (content.isEmpty()) {
            batches.closeEmpty(batch.id());
            telling.outbox()
                    .append(new BatchFailed(
                            batch.id(),
                            batch.code(),
                            Problem.BATCH_EMPTY.code(),
                            "every unit left the batch before it could be released"));
            return;
        }
        content.forEach(ReleaseBatches::requireProven);
        List<Traveler> travelers =
                content.stream().map(ReleaseBatches::traveler).toList();
        List<PlannedUnit> planned = content.stream().map(BatchedUnit::planned).toList();
        BatchFiles.Written written = files.write(batch, content, 1);
        batches.release(batch.id(), written);
        telling.outbox()
                .append(new BatchReleased(
                        batch.id(),
                        batch.code(),
                        batch.content(planned, written.main()),
                        batch.dueOn(),
                        written.sheet(),
                        travelers,
                        null));
    }

    private static void requireProven(BatchedUnit unit) {
        if (unit.program() == null) {
            throw new IllegalStateException("unit " + unit.code() + " in batch "
                    + unit.batch().code() + " has no proven program; the batch is not released");
        }
    }

    private static Traveler traveler(BatchedUnit unit) {
        ArtifactRef paper = unit.traveler();
        if (paper == null) {
            throw new IllegalStateException("unit " + unit.code() + " in batch "
                    + unit.batch().code() + " has no traveler; the batch is not released");
        }
        RunUnit of = unit.unit();
        return new Traveler(of.id(), of.orderId(), of.revision(), of.tooth(), paper, inspections(unit));
    }

    /** As on the unit's traveler. */
    private static List<Inspection> inspections(BatchedUnit unit) {
        return TravelerText.inspections(unit.approval()).stream()
                .map(line -> new Inspection(line.what(), line.targetMm(), line.toleranceMm()))
                .toList();
    }
}
