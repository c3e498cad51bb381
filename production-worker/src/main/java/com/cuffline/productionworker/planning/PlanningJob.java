package com.cuffline.productionworker.planning;

import com.cuffline.productionworker.planning.JdbcRunUnits.Partition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The job of one run: collect, plan, nest, program, prove, papers, release. No step keeps a position: each reads what its predecessors left
 * to do, so a restart goes on behind the last commit. Programs are made in partitions, a unit at a time in each. The steps' own
 * transactions are empty: what they write is written in guarded ones.
 */
final class PlanningJob {

    static final String NAME = "planning";

    /** Each unit goes through so many. */
    static final int STEPS = 7;

    private static final String INDEX = "index";
    private static final String OF = "of";

    private final JobRepository repository;
    private final Work work;

    /** What the steps do. */
    record Work(Stage collect, Stage plan, Stage nest, Programs programs, Stage prove, Stage papers, Stage release) {}

    /** @param partitions at the same time, at least 1 */
    record Programs(ProgramUnits work, int partitions) {}

    /** One piece of a step's work; false when nothing is left. */
    private interface Piece {
        boolean next(StepExecution step);
    }

    PlanningJob(JobRepository repository, Work work) {
        this.repository = repository;
        this.work = work;
    }

    /** A job is known by the run it plans: the same run is the same job. */
    static JobParameters parameters(Lease lease) {
        return new JobParametersBuilder()
                .addString("planningRunId", lease.runId().toString())
                .toJobParameters();
    }

    /** @param stopAsked looked at between pieces */
    Job of(Lease lease, BooleanSupplier stopAsked) {
        return new JobBuilder(NAME, repository)
                .start(step("collect", stopAsked, step -> work.collect().next(lease)))
                .next(step("plan", stopAsked, step -> work.plan().next(lease)))
                .next(step("nest", stopAsked, step -> work.nest().next(lease)))
                .next(programs(lease, stopAsked))
                .next(step("prove", stopAsked, step -> work.prove().next(lease)))
                .next(step("papers", stopAsked, step -> work.papers().next(lease)))
                .next(step("release", stopAsked, step -> work.release().next(lease)))
                .build();
    }

    private Step programs(Lease lease, BooleanSupplier stopAsked) {
        Step units =
                step("program-units", stopAsked, step -> work.programs().work().next(lease, partition(step)));
        return new StepBuilder("program", repository)
                .partitioner("program-units", PlanningJob::partitions)
                .step(units)
                .gridSize(work.programs().partitions())
                .taskExecutor(new SimpleAsyncTaskExecutor("program-"))
                .build();
    }

    private static Map<String, ExecutionContext> partitions(int count) {
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(INDEX, i);
            context.putInt(OF, count);
            contexts.put("part-" + i, context);
        }
        return contexts;
    }

    private static Partition partition(StepExecution step) {
        ExecutionContext context = step.getExecutionContext();
        return new Partition(context.getInt(INDEX), context.getInt(OF));
    }

    private Step step(String name, BooleanSupplier stopAsked, Piece piece) {
        return new StepBuilder(name, repository)
                .tasklet(pieces(stopAsked, piece), new ResourcelessTransactionManager())
                .build();
    }

    private static Tasklet pieces(BooleanSupplier stopAsked, Piece piece) {
        return (contribution, context) -> {
            StepExecution step = context.getStepContext().getStepExecution();
            if (stopAsked.getAsBoolean()) {
                // A step that is only interrupted would count as complete: it must be told to end.
                step.setTerminateOnly();
                return RepeatStatus.CONTINUABLE;
            }
            boolean more = piece.next(step);
            contribution.incrementWriteCount(more ? 1 : 0);
            return RepeatStatus.continueIf(more);
        };
    }
}
