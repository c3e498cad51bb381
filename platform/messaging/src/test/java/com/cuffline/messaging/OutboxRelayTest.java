package com.cuffline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    private static final List<ProducerRecord<String, String>> FACTS =
            List.of(new ProducerRecord<>("orders.v1", "order", "1"), new ProducerRecord<>("orders.v1", "order", "2"));

    /** The broker is away for the first message and back for the next one. */
    private static final class BackAfterOne extends MockProducer<String, String> {
        private boolean away = true;

        BackAfterOne() {
            super(true, null, new StringSerializer(), new StringSerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> message) {
            if (away) {
                away = false;
                return CompletableFuture.failedFuture(new TimeoutException("Topic not present in metadata"));
            }
            return super.send(message);
        }
    }

    @Test
    void aFactThatCannotBeSentIsNotOvertakenByTheNext() {
        try (BackAfterOne producer = new BackAfterOne()) {
            assertThatThrownBy(() -> OutboxRelay.publish(producer, FACTS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not acknowledge");
            assertThat(producer.history()).isEmpty();

            OutboxRelay.publish(producer, FACTS);
            assertThat(producer.history()).isEqualTo(FACTS);
        }
    }
}
