package com.cuffline.orderapi.preview;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Previews a made-up order again and again soon after the start, so that the first person who types does not wait for classes and
 * compilers. One order at a time with pauses between them; readiness waits for none of it, and nothing of it is stored.
 */
@Component
final class WarmUp {
    /** The other services start meanwhile. */
    private static final Duration FIRST = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final MadeUpOrder order;
    private final TaskScheduler scheduler;
    private int left;
    private volatile @Nullable ScheduledFuture<?> running;

    WarmUp(MadeUpOrder order, TaskScheduler scheduler, @Value("${cuffline.previews.warm-up-orders}") int orders) {
        this.order = order;
        this.scheduler = scheduler;
        this.left = orders;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running = scheduler.scheduleWithFixedDelay(
                this::once, scheduler.getClock().instant().plus(FIRST), PAUSE);
    }

    private void once() {
        ScheduledFuture<?> task = running;
        if (left > 0) {
            left--;
            order.preview();
        } else if (task != null) {
            task.cancel(false);
        }
    }
}
