package com.cuffline.testsupport;

import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.Fact;
import com.cuffline.contracts.FactCodec;
import com.cuffline.contracts.Topic;
import com.cuffline.contracts.UnreadableFactException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands in for the other services in a test: publishes facts as they would, and reads what is on a topic. */
public final class TestTopics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final TestBroker broker;
    private final FactCodec codec = new FactCodec();
    private final Map<String, Long> sequences = new HashMap<>();
    private final KafkaProducer<String, String> producer;

    public TestTopics(TestBroker broker) {
        this.broker = broker;
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class));
    }

    /** The fact with the next sequence of its subject and topic, not published yet. */
    public Envelope envelope(String source, Fact fact) {
        long sequence = sequences.merge(source + fact.topic() + fact.subject(), 1L, Long::sum);
        return new Envelope(
                UUID.randomUUID().toString(), source, sequence, Instant.parse("2026-11-20T08:00:00Z"), fact);
    }

    /** Publishes the fact with the next sequence of its subject. */
    public void publish(String source, Fact fact) {
        publish(envelope(source, fact));
    }

    /** Publishes exactly this; the same envelope may be published twice. */
    public void publish(Envelope envelope) {
        Fact fact = envelope.fact();
        publish(fact.topic(), fact.subject(), codec.encode(envelope));
    }

    /** Publishes any text, also one that is no fact, and waits for the broker. */
    public void publish(Topic topic, String key, String text) {
        try {
            producer.send(new ProducerRecord<>(broker.topic(topic.wireName()), key, text))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every fact on the topic so far, in the order of each partition; what is no fact is passed over. */
    public List<Envelope> read(Topic topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class))) {
            List<TopicPartition> partitions = consumer.partitionsFor(broker.topic(topic.wireName())).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Envelope> facts = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                    decode(message.value()).ifPresent(facts::add);
                }
            }
            return facts;
        }
    }

    private Optional<Envelope> decode(String text) {
        try {
            return Optional.of(codec.decode(text));
        } catch (UnreadableFactException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
