package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.BatchFailed;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Traveler;
import com.cuffline.messaging.Outbox;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.productionworker.Problem;
import com.cuffline.productionworker.equipment.CenterNow;
import com.cuffline.productionworker.planning.JdbcBatches.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Releases a batch with its programs and papers, or closes it when every unit has left. A unit without a proven program is never released. */
final class ReleaseBatches implements Stage {

    /** Program numbers of controllers have four digits. */
    private static final int NUMBERS = 9999;

    private final JdbcRunUnits units;
    private final JdbcBatches batches;
    private final CenterNow center;
    private final Papers papers;
    private final ArtifactStore store;
    private final Telling telling;

    /** How the outcome is written. */
    record Telling(Outbox outbox, GuardedWriting writing) {}

    ReleaseBatches(
            JdbcRunUnits units,
            JdbcBatches batches,
            CenterNow center,
            Papers papers,
            ArtifactStore store,
            Telling telling) {
        this.units = units;
        this.batches = batches;
        this.center = center;
        this.papers = papers;
        this.store = store;
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
        Center now = center.current();
        ArtifactRef main = mainProgram(batch, content, now);
        ArtifactRef sheet = papers.batchSheet(batch, content, main, now);
        batches.release(batch.id(), sheet, main);
        telling.outbox()
                .append(new BatchReleased(
                        batch.id(), batch.code(), batch.content(planned, main), batch.dueOn(), sheet, travelers));
    }

    private static void requireProven(BatchedUnit unit) {
        if (unit.program() == null) {
            throw new IllegalStateException("unit " + unit.code() + " in batch "
                    + unit.batch().code() + " has no proven program; the batch is not released");
        }
    }

    private ArtifactRef mainProgram(PlannedBatch batch, List<BatchedUnit> content, Center now) {
        Dialect dialect = MillingWork.dialect(now, batch.machine())
                .orElseThrow(() ->
                        new IllegalStateException("machine " + batch.machine() + " is not in the center any more"));
        List<String> programs = content.stream().map(this::text).toList();
        String main = MillingWork.mainProgram((int) (1 + batch.number() % NUMBERS), programs, dialect);
        return store.put(main.getBytes(StandardCharsets.US_ASCII), ProgramUnits.PROGRAM);
    }

    private String text(BatchedUnit unit) {
        String sha256 = Objects.requireNonNull(unit.program()).file().sha256();
        try (InputStream stream = store.open(sha256)
                .orElseThrow(() -> new IllegalStateException("the program of unit " + unit.code() + " is lost"))) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
