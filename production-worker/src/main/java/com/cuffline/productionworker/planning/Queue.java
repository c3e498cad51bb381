package com.cuffline.productionworker.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What waits to be planned.
 *
 * @param waiting units in no run that no planner has refused
 * @param lastQueuedAt when the last of them came; of no meaning when none waits
 */
record Queue(int waiting, Instant lastQueuedAt) {

    /** Why units are planned. */
    enum Cause {
        REQUESTED,
        THRESHOLD,
        QUIET,
        CRON
    }

    /** Whether it is time to plan, and why. */
    Optional<Cause> due(Instant now, int threshold, Duration quiet) {
        if (waiting == 0) {
            return Optional.empty();
        }
        if (waiting >= threshold) {
            return Optional.of(Cause.THRESHOLD);
        }
        return lastQueuedAt.plus(quiet).isAfter(now) ? Optional.empty() : Optional.of(Cause.QUIET);
    }
}
