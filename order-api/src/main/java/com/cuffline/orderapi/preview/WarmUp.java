package com.cuffline.orderapi.preview;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
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

    private final PreviewForm form;
    private final Previews previews;
    private final TaskScheduler scheduler;
    private final byte[] order;
    private int left;
    private volatile @Nullable ScheduledFuture<?> running;

    WarmUp(
            PreviewForm form,
            Previews previews,
            TaskScheduler scheduler,
            @Value("classpath:warm-up-order.json") Resource order,
            @Value("${cuffline.previews.warm-up-orders}") int orders)
            throws IOException {
        this.form = form;
        this.previews = previews;
        this.scheduler = scheduler;
        this.order = order.getContentAsByteArray();
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
            previews.answer(form.asked(order), true);
        } else if (task != null) {
            task.cancel(false);
        }
    }
}
