package com.cuffline.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything on one topic, in the order a reader gets it, read without any of the product's code.
 *
 * @param entries records in offset order per partition; those of one key are in order
 */
record TopicLog(String topic, List<Entry> entries) {

    /** One record: its key and its CloudEvent. */
    record Entry(String key, JsonNode event) {

        String id() {
            return event.path("id").asString("");
        }

        /** The fact's name without the prefix, for example {@code BatchReleased}. */
        String type() {
            String type = event.path("type").asString("");
            return type.substring(type.lastIndexOf('.') + 1);
        }

        String source() {
            return event.path("source").asString("");
        }

        String subject() {
            return event.path("subject").asString("");
        }

        long sequence() {
            return Long.parseLong(event.path("sequence").asString("0"));
        }

        JsonNode data() {
            return event.path("data");
        }
    }

    static TopicLog read(String bootstrapServers, String topic) {
        JsonMapper json = JsonMapper.builder().build();
        List<Entry> entries = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(500))) {
                    entries.add(new Entry(found.key(), json.readTree(found.value())));
                }
            }
        }
        return new TopicLog(topic, List.copyOf(entries));
    }

    /** Distinct facts of a type: a repeat of the same id is the same fact. */
    List<Entry> facts(String... types) {
        Set<String> wanted = Set.of(types);
        Set<String> seen = new HashSet<>();
        return entries.stream()
                .filter(entry -> wanted.contains(entry.type()) && seen.add(entry.id()))
                .toList();
    }

    /** Hash of every artifact that a fact on this topic refers to. */
    Stream<String> artifactHashes() {
        return entries.stream()
                .flatMap(entry -> entry.data().findValuesAsString("sha256").stream())
                .distinct();
    }
}
