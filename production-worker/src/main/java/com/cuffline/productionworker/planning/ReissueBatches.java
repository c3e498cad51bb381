package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ProductionFact.BatchFailed;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Reissue;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.Problem;
import com.cuffline.productionworker.planning.JdbcBatches.LastRelease;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Releases a batch again, without the units that have left it since its release, so that its main program mills nobody's part. What it
 * replaces is kept as superseded. The row locks make it safe beside any other worker; a batch that has been started stays as it is.
 */
final class ReissueBatches {

    private static final Logger log = LoggerFactory.getLogger(ReissueBatches.class);

    private final JdbcRunUnits units;
    private final JdbcBatches batches;
    private final BatchFiles files;
    private final Telling telling;

    /** How the outcome is written. */
    record Telling(TransactionTemplate transaction, Outbox outbox, Clock clock) {}

    ReissueBatches(JdbcRunUnits units, JdbcBatches batches, BatchFiles files, Telling telling) {
        this.units = units;
        this.batches = batches;
        this.files = files;
        this.telling = telling;
    }

    /** Works on every batch that waits; one that cannot be released again now is tried at the next call and holds up no other. */
    void reissueAll() {
        for (PlannedBatch batch : batches.toReissue()) {
            try {
                telling.transaction().executeWithoutResult(status -> reissue(batch));
            } catch (RuntimeException e) {
                log.error("batch {} could not be released again, it is tried again", batch.code(), e);
            }
        }
    }

    private void reissue(PlannedBatch batch) {
        List<BatchedUnit> left = units.lockUnitsOf(batch.id());
        batches.lockToReissue(batch.id()).ifPresent(last -> {
            batches.supersede(batch.id(), last, telling.clock().instant());
            if (left.isEmpty()) {
                close(batch);
            } else {
                release(batch, left, last);
            }
        });
    }

    private void close(PlannedBatch batch) {
        batches.closeEmpty(batch.id());
        telling.outbox()
                .append(new BatchFailed(
                        batch.id(), batch.code(), Problem.BATCH_EMPTY.code(), "every unit left the released batch"));
    }

    private void release(PlannedBatch batch, List<BatchedUnit> left, LastRelease last) {
        BatchFiles.Written written = files.write(batch, left, last.number() + 1);
        batches.release(batch.id(), written);
        List<PlannedUnit> planned = left.stream().map(BatchedUnit::planned).toList();
        telling.outbox()
                .append(new BatchReleased(
                        batch.id(),
                        batch.code(),
                        batch.content(planned, written.main()),
                        batch.dueOn(),
                        written.sheet(),
                        List.of(),
                        new Reissue(
                                last.number() + 1,
                                last.files().main(),
                                last.files().sheet())));
    }
}
