package com.cuffline.productionworker.planning;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * @param scheduled false leaves planning to whoever calls it
 * @param threshold units that wait before they are planned at once, at least 1
 * @param front remakes that wait before a run is opened at once, at least 1
 * @param quiet how long no unit may have come before fewer units are planned
 * @param cron when whatever waits is planned in any case, six fields (seconds first) in the center's zone; a dash for never
 * @param most units in one run, most urgent first; the rest waits for the next
 * @param partitions programs made at the same time; 0 for one less than the machine has processors, at least one
 * @param lookEvery pause between two looks at the queue
 * @param chunk travelers per transaction, at least 1
 * @param lease how long a run stays with a worker that no longer answers; above three heartbeats
 * @param heartbeat pause between two renewals of the lease
 * @param attempts how often a failing run is tried in all, at least 1
 * @param firstRetryAfter pause after the first failure; it doubles with each further one
 */
@ConfigurationProperties("cuffline.planning")
record PlanningSettings(
        @DefaultValue("true") boolean scheduled,
        int threshold,
        @DefaultValue("1") int front,
        Duration quiet,
        @DefaultValue("-") String cron,
        @DefaultValue("200") int most,
        @DefaultValue("0") int partitions,
        Duration lookEvery,
        int chunk,
        Duration lease,
        Duration heartbeat,
        int attempts,
        Duration firstRetryAfter) {

    PlanningSettings {
        atLeastOne("threshold", threshold);
        atLeastOne("front", front);
        atLeastOne("chunk", chunk);
        atLeastOne("attempts", attempts);
        atLeastOne("most", most);
        if (partitions < 0) {
            throw new IllegalArgumentException("cuffline.planning.partitions must be at least 0, not " + partitions);
        }
        if (lease.compareTo(heartbeat.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException(
                    "cuffline.planning.lease must be at least three heartbeats (" + heartbeat + "), not " + lease);
        }
    }

    int partitionsHere() {
        return partitions > 0 ? partitions : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    Optional<CronExpression> plannedAt() {
        return cron.equals("-") ? Optional.empty() : Optional.of(CronExpression.parse(cron));
    }

    /** @param failures so far, this one included, at least 1 */
    Duration retryAfter(int failures) {
        return firstRetryAfter.multipliedBy(1L << Math.min(failures - 1, 20));
    }

    private static void atLeastOne(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("cuffline.planning." + field + " must be at least 1, not " + value);
        }
    }
}
