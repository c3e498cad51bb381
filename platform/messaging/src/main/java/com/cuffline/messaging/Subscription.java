package com.cuffline.messaging;

import com.cuffline.contracts.Topic;
import java.util.List;

/**
 * A bean of this type makes the service listen.
 *
 * @param consumer the service's name; with several instances they share the work
 * @param topics what it reads
 * @param handler what it does about a fact
 * @param concurrency listening threads, at least 1; facts of one subject never run side by side
 */
public record Subscription(String consumer, List<Topic> topics, FactHandler handler, int concurrency) {

    public Subscription {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, not " + concurrency);
        }
        topics = List.copyOf(topics);
    }
}
