package com.cuffline.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its outbox, and makes it listen to its subscriptions. */
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class})
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WakeUp outboxWakeUp() {
        return new WakeUp();
    }

    @Bean
    JdbcOutbox outbox(JdbcClient jdbc, MessagingProperties properties, Clock clock, WakeUp outboxWakeUp) {
        return new JdbcOutbox(jdbc, properties.service(), clock, UUID::randomUUID, outboxWakeUp);
    }

    @Bean
    MessagingLifecycle messaging(
            MessagingProperties properties,
            JdbcClient jdbc,
            JdbcOutbox outbox,
            PlatformTransactionManager transactions,
            ObjectProvider<Subscription> subscriptions,
            WakeUp outboxWakeUp) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Listening listening = new Listening(properties);
        var listeners = subscriptions
                .orderedStream()
                .map(subscription -> listening.container(
                        subscription, new Intake(subscription, new JdbcInbox(jdbc), outbox, transaction)))
                .toList();
        OutboxRelay relay = new OutboxRelay(
                outbox,
                transaction,
                () -> new KafkaProducer<>(producerSettings(properties)),
                properties.topicPrefix(),
                outboxWakeUp);
        return new MessagingLifecycle(new Topics(properties), relay, List.copyOf(listeners));
    }

    private static Map<String, Object> producerSettings(MessagingProperties properties) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                properties.bootstrapServers(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                // A broker that is away must not hold the relay's database transaction open for long.
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.LINGER_MS_CONFIG,
                1);
    }
}
