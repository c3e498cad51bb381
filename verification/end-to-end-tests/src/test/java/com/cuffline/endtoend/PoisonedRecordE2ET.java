package com.cuffline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.testsupport.Eventually;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.OrderView;
import com.cuffline.workbench.orders.SampleOrders;
import com.cuffline.workbench.orders.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A record nobody can read is set aside, shown, and stops nobody else. */
class PoisonedRecordE2ET {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void aPoisonedRecordIsListedWithItsOriginAndOrdersPassIt(@TempDir Path folder) throws Exception {
        try (CenterUnderTest center = CenterUnderTest.start(folder)) {
            RecordMetadata poison = sendPoison(center.center().bootstrapServers());

            Eventually.eventually("the record is listed once for each consumer of the topic", LIMIT, () -> {
                List<JsonNode> letters = deadLetters(center);
                assertThat(letters)
                        .extracting(letter -> letter.path("consumer").asString(""))
                        .containsExactlyInAnyOrder("design-worker", "production-worker");
                assertThat(letters).allSatisfy(letter -> {
                    assertThat(letter.path("originTopic").asString("")).isEqualTo("orders.v1");
                    assertThat(letter.path("originPartition").asInt(-1)).isEqualTo(poison.partition());
                    assertThat(letter.path("originOffset").asLong(-1)).isEqualTo(poison.offset());
                    assertThat(letter.path("reasonCode").asString("")).isNotEmpty();
                    assertThat(letter.path("reason").asString("")).isNotEmpty();
                    assertThat(letter.path("excerpt").asString("")).contains("specversion");
                });
            });

            List<OrderFile> samples = SampleOrders.asOf(LocalDate.now(ZoneOffset.UTC));
            Submission answer =
                    center.api().submit(samples.get(0).json(), samples.get(0).idempotencyKey());
            assertThat(answer).isInstanceOf(Submission.Accepted.class);
            String id = ((Submission.Accepted) answer).id();
            Eventually.eventually("an order behind the poison is at rest", LIMIT, () -> assertThat(
                            center.api().order(id))
                    .matches(OrderView::isAtRest));
            assertThat(deadLetters(center)).hasSize(2);
        }
    }

    private static List<JsonNode> deadLetters(CenterUnderTest center) {
        return center.api()
                .get("/api/dead-letters")
                .path("deadLetters")
                .valueStream()
                .toList();
    }

    private static RecordMetadata sendPoison(String bootstrapServers) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(
                            "orders.v1", "poisoned-key", "{\"specversion\":\"1.0\",\"id\":\"poison\",\"type\":"))
                    .get();
        }
    }
}
