package com.cuffline.messaging;

import com.cuffline.contracts.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are not there yet, whichever service comes first. */
final class Topics {

    private static final long RETENTION_MS = 30L * 24 * 60 * 60 * 1000;

    private final MessagingProperties properties;

    Topics(MessagingProperties properties) {
        this.properties = properties;
    }

    /** @throws IllegalStateException if the broker does not answer */
    void ensure() throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        try (Admin admin = Admin.create(settings)) {
            for (var created : admin.createTopics(wanted()).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("topics could not be created: " + e.getCause(), e);
                    }
                }
            }
        }
    }

    private List<NewTopic> wanted() {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(RETENTION_MS));
        if (properties.flushEachMessage()) {
            settings.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        Optional<Short> replicas =
                properties.replicationFactor() < 1 ? Optional.empty() : Optional.of(properties.replicationFactor());
        return Stream.of(Topic.values())
                .map(topic -> new NewTopic(
                                properties.topicPrefix() + topic.wireName(),
                                Optional.of(properties.partitions()),
                                replicas)
                        .configs(settings))
                .toList();
    }
}
