package com.cuffline.testsupport;

import java.util.Map;
import java.util.UUID;

/** The running broker with a topic prefix of its own for one test class. */
public record TestBroker(String bootstrapServers, String topicPrefix) {

    /** A prefix no other test class uses; it ends in a dot. */
    public static TestBroker fresh() {
        String prefix = "test-" + UUID.randomUUID() + ".";
        return new TestBroker(Engines.running().bootstrapServers(), prefix);
    }

    /** The full name of one of our topics, for example of {@code orders.v1}. */
    public String topic(String name) {
        return topicPrefix + name;
    }

    /** {@code cuffline.kafka.bootstrap-servers} and {@code cuffline.messaging.topic-prefix}. */
    public Map<String, String> properties() {
        return Map.of(
                "cuffline.kafka.bootstrap-servers", bootstrapServers,
                "cuffline.messaging.topic-prefix", topicPrefix);
    }
}
