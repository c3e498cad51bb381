package com.cuffline.productionworker.planning;

import com.cuffline.productionworker.equipment.CenterNow;
import com.cuffline.productionworker.planning.Queue.Cause;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a planning run when a person asks, at the times of the cron, when enough units or a remake wait, or when none has come for a while. */
final class OpenPlanningRuns implements PlanningRequests {

    private final JdbcPlanningRuns runs;
    private final CenterNow center;
    private final PlanningSettings settings;
    private final TransactionTemplate transaction;
    private final Sources sources;
    private ZonedDateTime looked;

    /** Time and names from outside. */
    record Sources(Clock clock, ZoneId zone, Supplier<UUID> ids) {}

    OpenPlanningRuns(
            JdbcPlanningRuns runs,
            CenterNow center,
            PlanningSettings settings,
            TransactionTemplate transaction,
            Sources sources) {
        this.runs = runs;
        this.center = center;
        this.settings = settings;
        this.transaction = transaction;
        this.sources = sources;
        this.looked = now();
    }

    @Override
    public void request(UUID planningId, String requestedBy) {
        runs.reopenFailed();
        runs.open(
                planningId,
                Cause.REQUESTED,
                requestedBy,
                settings.most(),
                sources.clock().instant());
    }

    /** Opens a run if it is time to; none when another instance was quicker and has taken every unit. For one thread. */
    void openWhenDue() {
        boolean cronPassed = cronPassed();
        transaction.executeWithoutResult(status -> {
            runs.forgiveRefusalsBefore(center.state());
            open(cronPassed).filter(opened -> !opened).ifPresent(nothingTaken -> status.setRollbackOnly());
        });
    }

    private Optional<Boolean> open(boolean cronPassed) {
        Queue queue = runs.queue();
        Optional<Cause> due = cronPassed && queue.waiting() > 0
                ? Optional.of(Cause.CRON)
                : queue.due(sources.clock().instant(), settings);
        return due.map(cause -> runs.open(
                        sources.ids().get(),
                        cause,
                        null,
                        settings.most(),
                        sources.clock().instant())
                > 0);
    }

    /** Whether a time of the cron lies between the last look and this one. */
    private boolean cronPassed() {
        ZonedDateTime since = looked;
        looked = now();
        return settings.plannedAt()
                .map(cron -> cron.next(since))
                .filter(next -> !next.isAfter(looked))
                .isPresent();
    }

    private ZonedDateTime now() {
        return sources.clock().instant().atZone(sources.zone());
    }
}
