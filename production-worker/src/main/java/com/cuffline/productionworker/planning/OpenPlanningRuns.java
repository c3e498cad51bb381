package com.cuffline.productionworker.planning;

import com.cuffline.productionworker.planning.Queue.Cause;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a planning run when a person asks, when enough units wait, or when none has come for a while. */
final class OpenPlanningRuns implements PlanningRequests {

    private final JdbcPlanningRuns runs;
    private final PlanningSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Supplier<UUID> ids;

    OpenPlanningRuns(
            JdbcPlanningRuns runs,
            PlanningSettings settings,
            TransactionTemplate transaction,
            Clock clock,
            Supplier<UUID> ids) {
        this.runs = runs;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void request(UUID planningId, String requestedBy) {
        runs.reopenFailed();
        runs.open(planningId, Cause.REQUESTED, requestedBy, clock.instant());
    }

    /** Opens a run if it is time to; none when another instance was quicker and has taken every unit. */
    void openWhenDue() {
        transaction.executeWithoutResult(status -> runs.queue()
                .due(clock.instant(), settings.threshold(), settings.quiet())
                .filter(cause -> runs.open(ids.get(), cause, null, clock.instant()) == 0)
                .ifPresent(nothingTaken -> status.setRollbackOnly()));
    }
}
