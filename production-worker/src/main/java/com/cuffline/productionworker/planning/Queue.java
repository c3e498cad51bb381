package com.cuffline.productionworker.planning;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits to be planned.
 *
 * @param waiting units in no run that no planner has refused
 * @param front how many of them are made again after scrap
 * @param lastQueuedAt when the last of them came; of no meaning when none waits
 */
record Queue(int waiting, int front, Instant lastQueuedAt) {

    /** Why units are planned. */
    enum Cause {
        REQUESTED,
        THRESHOLD,
        FRONT,
        QUIET,
        CRON
    }

    /** Whether it is time to plan, and why. */
    Optional<Cause> due(Instant now, PlanningSettings settings) {
        if (waiting == 0) {
            return Optional.empty();
        }
        if (waiting >= settings.threshold()) {
            return Optional.of(Cause.THRESHOLD);
        }
        if (front >= settings.front()) {
            return Optional.of(Cause.FRONT);
        }
        return lastQueuedAt.plus(settings.quiet()).isAfter(now) ? Optional.empty() : Optional.of(Cause.QUIET);
    }
}
