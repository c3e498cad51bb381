package com.cuffline.productionworker.planning;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Clears what a dead worker left in the job repository, so that its job can be started again. Only the holder of the run's lease
 * may do this. Executions of unknown outcome are cleared too: all effects of a step are in the transactions of its chunks, so
 * there is nothing that could not be rolled back.
 */
final class RecoverExecutions {

    private final JobRepository repository;
    private final JobOperator operator;

    RecoverExecutions(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    void recover(JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(PlanningJob.NAME, parameters);
        if (instance == null) {
            return;
        }
        List<JobExecution> executions = repository.getJobExecutions(instance);
        if (executions.isEmpty()) {
            // Killed between the two transactions that start a job; a job without an execution could never be started.
            repository.deleteJobInstance(instance);
        }
        executions.forEach(this::recover);
    }

    private void recover(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
        }
        if (execution.getStatus().isRunning() || execution.getEndTime() == null) {
            operator.recover(execution);
        }
    }
}
