package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ProductionFact.PlanningProgressed;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.planning.JdbcPlanningRuns.Progress;
import java.util.UUID;

/** Tells how far a run is whenever that has changed, within the transaction that changed it. */
final class ReportProgress {

    private final JdbcPlanningRuns runs;
    private final Outbox outbox;

    ReportProgress(JdbcPlanningRuns runs, Outbox outbox) {
        this.runs = runs;
        this.outbox = outbox;
    }

    void report(UUID runId) {
        Progress progress = runs.progress(runId);
        Integer reported = progress.reported();
        if (reported == null || reported != progress.done()) {
            runs.reported(runId, progress.done());
            outbox.append(new PlanningProgressed(runId, progress.total(), progress.done()));
        }
    }
}
