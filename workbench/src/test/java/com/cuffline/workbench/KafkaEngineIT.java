package com.cuffline.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaEngineIT {

    private final List<Integer> ports = Ports.free(2);

    private final Path home;

    KafkaEngineIT(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void acknowledgedRecordsAreThereAfterACleanStopAndAfterAKill() throws Exception {
        try (KafkaEngine broker = start()) {
            createTopic(broker);
            send(broker, "clean stop");
        }
        KafkaEngine broker = start();
        send(broker, "kill");
        broker.kill();
        try (KafkaEngine again = start()) {
            assertThat(read(again, 2)).containsExactly("clean stop", "kill");
        }
    }

    @Test
    void aBrokerLeftBehindOnTheFolderIsEndedByTheNextStart() throws Exception {
        KafkaEngine leftBehind = start();
        createTopic(leftBehind);
        send(leftBehind, "left behind");

        try (KafkaEngine next = start()) {
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(read(next, 1)).containsExactly("left behind");
        }
    }

    private KafkaEngine start() {
        return KafkaEngine.start(new KafkaEngine.Settings(home, ports.get(0), ports.get(1), 256));
    }

    private static void createTopic(KafkaEngine broker) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("notes", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(KafkaEngine broker, String text) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("notes", text)).get();
        }
    }

    private static List<String> read(KafkaEngine broker, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("notes", 0)));
            Patience.until(count + " records were read", Duration.ofSeconds(20), () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> texts.add(found.value()));
                return texts.size() >= count;
            });
        }
        return texts;
    }
}
