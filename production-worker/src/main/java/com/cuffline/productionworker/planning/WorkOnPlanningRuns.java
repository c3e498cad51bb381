package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ProductionFact.PlanningFailed;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.Problem;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes planning runs one at a time and works on each until it is done, has failed or is taken over. A failure is told at once
 * and tried again a bounded number of times, later each time; then the run waits for a person's request.
 */
final class WorkOnPlanningRuns {

    private static final Logger log = LoggerFactory.getLogger(WorkOnPlanningRuns.class);

    private final JdbcPlanningRuns runs;
    private final JdbcLiveSession session;
    private final PlanningJob job;
    private final JobOperator operator;
    private final RecoverExecutions recovery;
    private final Reporting reporting;
    private final PlanningSettings settings;
    private final AtomicReference<@Nullable Lease> current = new AtomicReference<>();
    private volatile boolean stopping;

    /** What is claimed, and as whom. */
    record Claiming(JdbcPlanningRuns runs, JdbcLiveSession session) {}

    /** How the outcome of a run is written. */
    record Reporting(TransactionTemplate transaction, Outbox outbox, ReportProgress progress, Supplier<UUID> tokens) {}

    WorkOnPlanningRuns(
            Claiming claiming,
            PlanningJob job,
            JobOperator operator,
            RecoverExecutions recovery,
            Reporting reporting,
            PlanningSettings settings) {
        this.runs = claiming.runs();
        this.session = claiming.session();
        this.job = job;
        this.operator = operator;
        this.recovery = recovery;
        this.reporting = reporting;
        this.settings = settings;
    }

    /** Works on the next run that is due; false when there is none. For one thread. */
    boolean workOnNext() {
        Lease lease = stopping
                ? null
                : runs.claim(reporting.tokens().get(), session.key(), settings.lease())
                        .orElse(null);
        if (lease == null) {
            return false;
        }
        current.set(lease);
        try {
            work(lease);
        } catch (Lease.LostException e) {
            log.warn("{}", e.getMessage());
        } finally {
            current.set(null);
        }
        return true;
    }

    /** Renews the lease of the run at work and looks after the session, from another thread. */
    void keepLease() {
        Lease lease = current.get();
        if (lease == null) {
            return;
        }
        session.key();
        if (!runs.renew(lease, settings.lease()) && lease.equals(current.get())) {
            log.warn("lease of planning run {} is lost", lease.runId());
        }
    }

    /** Takes runs, again if it was stopped before. */
    void begin() {
        stopping = false;
    }

    /** Ends the work at the next chunk border; the run is then free for others. */
    void stop() {
        stopping = true;
    }

    private void work(Lease lease) {
        JobParameters parameters = PlanningJob.parameters(lease);
        try {
            recovery.recover(parameters);
            JobExecution execution = operator.start(job.of(lease, () -> stopping), parameters);
            conclude(lease, execution);
        } catch (JobInstanceAlreadyCompleteException e) {
            finish(lease);
        } catch (Lease.LostException e) {
            throw e;
        } catch (JobExecutionException | RuntimeException e) {
            fail(lease, e);
        }
    }

    private void conclude(Lease lease, JobExecution execution) {
        BatchStatus status = execution.getStatus();
        if (status == BatchStatus.COMPLETED) {
            finish(lease);
        } else if (status == BatchStatus.STOPPED) {
            runs.letGo(lease);
        } else {
            fail(lease, cause(execution));
        }
    }

    private void finish(Lease lease) {
        reporting.transaction().executeWithoutResult(status -> {
            runs.requireHeld(lease);
            reporting.progress().report(lease.runId());
            runs.finish(lease);
        });
    }

    private void fail(Lease lease, Throwable cause) {
        log.error("planning run {} failed", lease.runId(), cause);
        reporting.transaction().executeWithoutResult(status -> {
            int failures = runs.fail(lease);
            boolean last = failures >= settings.attempts();
            if (last) {
                runs.giveUp(lease.runId());
            } else {
                runs.tryAgainAfter(lease.runId(), settings.retryAfter(failures));
            }
            String next = last
                    ? "given up until planning is requested"
                    : "again in " + settings.retryAfter(failures).toSeconds() + " s";
            String message = "attempt %d of %d: %s; %s".formatted(failures, settings.attempts(), cause, next);
            Problem problem = last ? Problem.PLANNING_GAVE_UP : Problem.PLANNING_FAULT;
            reporting.outbox().append(new PlanningFailed(lease.runId(), problem.code(), message));
        });
    }

    /** What lies under the framework's wrappers. */
    private static Throwable cause(JobExecution execution) {
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("job ended " + execution.getStatus()));
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
