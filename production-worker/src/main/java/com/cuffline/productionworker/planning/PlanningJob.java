package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job of one run: plan (one transaction), papers (a transaction per chunk of travelers), release (a transaction per batch).
 * No step keeps a position: each reads what its predecessor left to do, so a restart goes on behind the last commit. Every
 * transaction begins its writing with the check of the lease.
 */
final class PlanningJob {

    static final String NAME = "planning";

    private record PrintedTraveler(BatchedUnit unit, ArtifactRef paper) {}

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final JdbcPlanningRuns runs;
    private final JdbcRunUnits units;
    private final JdbcBatches batches;
    private final Work work;

    /** What the steps do. */
    record Work(PlanBatches plan, Papers papers, ReleaseBatches release, ReportProgress progress, int chunk) {}

    PlanningJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcPlanningRuns runs,
            JdbcRunUnits units,
            JdbcBatches batches,
            Work work) {
        this.repository = repository;
        this.transactions = transactions;
        this.runs = runs;
        this.units = units;
        this.batches = batches;
        this.work = work;
    }

    /** A job is known by the run it plans: the same run is the same job. */
    static JobParameters parameters(Lease lease) {
        return new JobParametersBuilder()
                .addString("planningRunId", lease.runId().toString())
                .toJobParameters();
    }

    /** @param stopAsked looked at between chunks */
    Job of(Lease lease, BooleanSupplier stopAsked) {
        StepInterruptionPolicy policy = step -> stopWhen(stopAsked, step);
        return new JobBuilder(NAME, repository)
                .start(planStep(lease))
                .next(papersStep(lease, policy))
                .next(releaseStep(lease, policy))
                .build();
    }

    private Step planStep(Lease lease) {
        return new StepBuilder("plan", repository)
                .tasklet(
                        (contribution, context) -> {
                            runs.requireHeld(lease);
                            work.progress().report(lease.runId());
                            work.plan().plan(lease.runId());
                            work.progress().report(lease.runId());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private Step papersStep(Lease lease, StepInterruptionPolicy policy) {
        return new StepBuilder("papers", repository)
                .<BatchedUnit, PrintedTraveler>chunk(work.chunk())
                .transactionManager(transactions)
                .reader(unitsWithoutTraveler(lease))
                .processor(unit -> new PrintedTraveler(unit, work.papers().traveler(unit)))
                .writer(chunk -> fileTravelers(lease, List.copyOf(chunk.getItems())))
                .interruptionPolicy(policy)
                .build();
    }

    private Step releaseStep(Lease lease, StepInterruptionPolicy policy) {
        return new StepBuilder("release", repository)
                .<PlannedBatch, PlannedBatch>chunk(1)
                .transactionManager(transactions)
                .reader(unreleasedBatches(lease))
                .writer(chunk -> {
                    runs.requireHeld(lease);
                    chunk.forEach(work.release()::release);
                    work.progress().report(lease.runId());
                })
                .interruptionPolicy(policy)
                .build();
    }

    private ItemReader<BatchedUnit> unitsWithoutTraveler(Lease lease) {
        Deque<BatchedUnit> page = new ArrayDeque<>();
        return new ItemReader<>() {
            private long batch;
            private int slot;

            @Override
            public @Nullable BatchedUnit read() {
                if (page.isEmpty()) {
                    page.addAll(units.withoutTraveler(lease.runId(), batch, slot, work.chunk()));
                }
                BatchedUnit unit = page.poll();
                if (unit != null) {
                    batch = unit.batch().number();
                    slot = unit.slot();
                }
                return unit;
            }
        };
    }

    private ItemReader<PlannedBatch> unreleasedBatches(Lease lease) {
        return new ItemReader<>() {
            private long number;

            @Override
            public @Nullable PlannedBatch read() {
                PlannedBatch batch = batches.nextPlanned(lease.runId(), number).orElse(null);
                if (batch != null) {
                    number = batch.number();
                }
                return batch;
            }
        };
    }

    private void fileTravelers(Lease lease, List<PrintedTraveler> printed) {
        runs.requireHeld(lease);
        // Rows are locked in the order in which everyone locks units.
        printed.stream()
                .sorted(Comparator.comparing(traveler -> traveler.unit().id().toString()))
                .forEach(traveler -> units.fileTraveler(traveler.unit(), traveler.paper()));
        work.progress().report(lease.runId());
    }

    /** A step that is only interrupted would count as complete: it must be told to end. */
    private static void stopWhen(BooleanSupplier stopAsked, StepExecution step) {
        if (stopAsked.getAsBoolean()) {
            step.setTerminateOnly();
        }
    }
}
