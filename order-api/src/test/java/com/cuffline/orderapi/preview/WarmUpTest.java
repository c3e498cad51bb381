package com.cuffline.orderapi.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

class WarmUpTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    /** Runs nothing by itself. */
    private static final class ByHand extends ThreadPoolTaskScheduler {
        private static final long serialVersionUID = 1L;

        private record Scheduled(Runnable task, Instant first, Duration pause, ScheduledFuture<?> future) {}

        private final transient List<Scheduled> scheduled = new ArrayList<>();

        @Override
        public Clock getClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant first, Duration pause) {
            ScheduledFuture<?> never = super.scheduleWithFixedDelay(() -> {}, Instant.MAX, pause);
            scheduled.add(new Scheduled(task, first, pause, never));
            return never;
        }
    }

    @Test
    void ordersArePreviewedOneAfterTheOtherFromTenSecondsAfterReadinessUntilThereWereEnough() {
        AtomicInteger previews = new AtomicInteger();
        ByHand scheduler = new ByHand();
        try (AnnotationConfigApplicationContext context = context(scheduler, previews::incrementAndGet)) {
            assertThat(scheduler.scheduled).isEmpty();

            context.publishEvent(
                    new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));

            assertThat(scheduler.scheduled).hasSize(1);
            ByHand.Scheduled warmUp = scheduler.scheduled.get(0);
            assertThat(warmUp.first()).isEqualTo(NOW.plusSeconds(10));
            assertThat(warmUp.pause()).isEqualTo(Duration.ofMillis(100));
            assertThat(previews).as("readiness waits for none").hasValue(0);
            warmUp.task().run();
            warmUp.task().run();
            assertThat(previews).hasValue(2);
            assertThat(warmUp.future().isCancelled()).isFalse();
            warmUp.task().run();
            assertThat(previews).hasValue(2);
            assertThat(warmUp.future().isCancelled()).isTrue();
        }
    }

    @Test
    void theServiceFindsItByItself() {
        assertThat(new ClassPathScanningCandidateComponentProvider(true)
                        .findCandidateComponents(WarmUp.class.getPackageName()))
                .extracting(bean -> bean.getBeanClassName())
                .contains(WarmUp.class.getName(), PreviewConfiguration.class.getName());
    }

    private static AnnotationConfigApplicationContext context(ByHand scheduler, MadeUpOrder order) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("cuffline.previews.warm-up-orders", "2")));
        context.registerBean(TaskScheduler.class, () -> scheduler);
        context.registerBean(MadeUpOrder.class, () -> order);
        context.register(WarmUp.class);
        context.refresh();
        return context;
    }
}
