package com.cuffline.productionworker.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.productionworker.planning.Queue.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static final Instant CAME = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final PlanningSettings SETTINGS = settings(Duration.ofSeconds(10));

    @Test
    void an_empty_queue_is_never_due() {
        assertThat(new Queue(0, 0, Instant.EPOCH).due(CAME, SETTINGS)).isEmpty();
    }

    @Test
    void as_many_as_the_threshold_are_due_at_once() {
        assertThat(new Queue(20, 0, CAME).due(at(0), SETTINGS)).contains(Cause.THRESHOLD);
        assertThat(new Queue(19, 0, CAME).due(at(0), SETTINGS)).isEmpty();
    }

    @Test
    void fewer_are_due_when_none_has_come_for_the_quiet_time() {
        assertThat(new Queue(1, 0, CAME).due(at(299), SETTINGS)).isEmpty();
        assertThat(new Queue(1, 0, CAME).due(at(300), SETTINGS)).contains(Cause.QUIET);
    }

    @Test
    void a_remake_is_due_at_once() {
        assertThat(new Queue(1, 1, CAME).due(at(0), SETTINGS)).contains(Cause.FRONT);
        assertThat(new Queue(20, 1, CAME).due(at(0), SETTINGS)).contains(Cause.THRESHOLD);
    }

    @Test
    void a_failing_run_waits_twice_as_long_each_time() {
        assertThat(SETTINGS.retryAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SETTINGS.retryAfter(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(SETTINGS.retryAfter(5)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void a_lease_that_two_missed_heartbeats_would_end_is_refused() {
        assertThatThrownBy(() -> settings(Duration.ofSeconds(8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cuffline.planning.lease must be at least three heartbeats (PT3S), not PT8S");
    }

    private static Instant at(long secondsLater) {
        return Clock.fixed(CAME.plusSeconds(secondsLater), ZoneOffset.UTC).instant();
    }

    private static PlanningSettings settings(Duration lease) {
        Duration second = Duration.ofSeconds(1);
        return new PlanningSettings(
                true, 20, 1, QUIET, "-", 200, 0, second, 20, lease, Duration.ofSeconds(3), 6, Duration.ofSeconds(2));
    }
}
