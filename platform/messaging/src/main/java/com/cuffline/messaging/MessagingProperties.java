package com.cuffline.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param service name of the service, the source of its facts and the name of its consumer group
 * @param instance tells instances of one service apart; keeps its place in the group over a restart
 * @param bootstrapServers brokers, {@code host:port} separated by commas
 * @param topicPrefix put before every topic name, so that several centers can share a cluster
 * @param partitions of a topic when it is created
 * @param replicationFactor of a topic when it is created; -1 leaves it to the broker
 * @param flushEachMessage the broker forces every message to disk before it acknowledges: on for a single broker, where
 *     nobody else has a copy; off for a cluster
 */
@ConfigurationProperties("cuffline.messaging")
public record MessagingProperties(
        String service,
        @DefaultValue("1") String instance,
        String bootstrapServers,
        @DefaultValue("") String topicPrefix,
        @DefaultValue("6") int partitions,
        @DefaultValue("-1") short replicationFactor,
        @DefaultValue("true") boolean flushEachMessage) {}
