package com.cuffline.messaging;

import com.cuffline.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes the listener container of one subscription. */
final class Listening {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MessagingProperties properties;

    Listening(MessagingProperties properties) {
        this.properties = properties;
    }

    ConcurrentMessageListenerContainer<String, byte[]> container(Subscription subscription, Intake intake) {
        ContainerProperties settings = new ContainerProperties(topics(subscription));
        settings.setGroupId(properties.topicPrefix() + subscription.consumer());
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setMessageListener((BatchMessageListener<String, byte[]>)
                records -> intake.take(messages(subscription.consumer(), records)));
        ConcurrentMessageListenerContainer<String, byte[]> container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(consumerSettings(subscription)), settings);
        container.setConcurrency(subscription.concurrency());
        container.setBeanName(subscription.consumer());
        container.setCommonErrorHandler(retryForAsLongAsItLasts());
        return container;
    }

    private String[] topics(Subscription subscription) {
        Set<Topic> topics = new LinkedHashSet<>(subscription.topics());
        topics.add(Topic.REPLAYS);
        return topics.stream()
                .map(topic -> properties.topicPrefix() + topic.wireName())
                .toArray(String[]::new);
    }

    private List<SetAside> messages(String consumer, List<ConsumerRecord<String, byte[]>> records) {
        List<SetAside> messages = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> message : records) {
            String topic = message.topic().substring(properties.topicPrefix().length());
            Origin origin = new Origin(topic, message.partition(), message.offset(), message.key());
            byte[] payload = message.value();
            messages.add(SetAside.of(consumer, origin, payload == null ? new byte[0] : payload));
        }
        return messages;
    }

    private Map<String, Object> consumerSettings(Subscription subscription) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                properties.bootstrapServers(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                50,
                // A restarted process takes its old place at once instead of waiting for its dead self to time out.
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                subscription.consumer() + "-" + properties.instance(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000);
    }

    private static DefaultErrorHandler retryForAsLongAsItLasts() {
        ExponentialBackOff pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        return new DefaultErrorHandler(pauses);
    }
}
