package com.cuffline.productionworker;

import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.Fact;
import com.cuffline.contracts.FactCodec;
import com.cuffline.testsupport.TestBroker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on the production topic, repeats of the same fact removed. */
public final class PublishedFacts implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final FactCodec codec = new FactCodec();
    private final Map<String, Envelope> byId = new LinkedHashMap<>();

    public PublishedFacts(TestBroker broker) {
        consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "test-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class));
        consumer.subscribe(List.of(broker.topic("production.v1")));
    }

    /** Everything published so far, in the order it was first seen. */
    public List<Envelope> all() {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> {
            Envelope envelope = codec.decode(message.value());
            byId.putIfAbsent(envelope.id(), envelope);
        });
        return List.copyOf(byId.values());
    }

    public <F extends Fact> List<F> all(Class<F> type) {
        return all().stream()
                .map(Envelope::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
