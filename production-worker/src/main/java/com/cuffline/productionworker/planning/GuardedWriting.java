package com.cuffline.productionworker.planning;

import org.springframework.transaction.support.TransactionTemplate;

/** The only way a step writes: in one transaction that begins with the check of the lease and ends with the progress. */
final class GuardedWriting {

    private final TransactionTemplate transaction;
    private final JdbcPlanningRuns runs;
    private final ReportProgress progress;

    GuardedWriting(TransactionTemplate transaction, JdbcPlanningRuns runs, ReportProgress progress) {
        this.transaction = transaction;
        this.runs = runs;
        this.progress = progress;
    }

    /** @throws Lease.LostException when another worker has the run; nothing is written then */
    void write(Lease lease, Runnable effect) {
        transaction.executeWithoutResult(status -> {
            runs.requireHeld(lease);
            effect.run();
            progress.report(lease.runId());
        });
    }
}
