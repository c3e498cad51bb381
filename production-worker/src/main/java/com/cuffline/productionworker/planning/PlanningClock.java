package com.cuffline.productionworker.planning;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the queue, at the runs and at what released batches need in regular pauses, and keeps the lease of the run at work. */
final class PlanningClock implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PlanningClock.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final OpenPlanningRuns open;
    private final WorkOnPlanningRuns work;
    private final Afterwards afterwards;
    private final PlanningSettings settings;
    private @Nullable ScheduledExecutorService threads;

    /** What is done for batches that are released. */
    record Afterwards(ReissueBatches reissue, PrintInspections inspections) {}

    PlanningClock(OpenPlanningRuns open, WorkOnPlanningRuns work, Afterwards afterwards, PlanningSettings settings) {
        this.open = open;
        this.work = work;
        this.afterwards = afterwards;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        work.begin();
        ScheduledExecutorService started = Executors.newScheduledThreadPool(4);
        every(started, settings.lookEvery(), this::openAndWork);
        every(started, settings.lookEvery(), afterwards.reissue()::reissueAll);
        every(started, settings.lookEvery(), afterwards.inspections()::printAll);
        every(started, settings.heartbeat(), work::keepLease);
        threads = started;
    }

    private void openAndWork() {
        open.openWhenDue();
        while (work.workOnNext()) {
            open.openWhenDue();
        }
    }

    private static void every(ScheduledExecutorService threads, Duration pause, Runnable task) {
        threads.scheduleWithFixedDelay(() -> guarded(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A task that throws would not be called again: the database may be away for a while. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("planning could not go on, it is tried again", e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = threads;
        if (running == null) {
            return;
        }
        work.stop();
        running.shutdown();
        try {
            if (!running.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
