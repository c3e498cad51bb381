package com.cuffline.messaging;

import com.cuffline.contracts.FactCodec;
import com.cuffline.messaging.JdbcOutbox.Pending;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the outbox: the oldest rows in order, waits for every acknowledgement, deletes them, commits. What was sent
 * before a crash is sent again with the same ids; nothing is skipped.
 *
 * <p>After a failed batch the producer is thrown away with everything it still holds, so that a later fact of a subject
 * does not overtake an earlier one; the inbox's position is the second guard.
 */
final class OutboxRelay implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final JdbcOutbox outbox;
    private final TransactionTemplate transaction;
    private final Supplier<Producer<String, String>> producers;
    private final String topicPrefix;
    private final WakeUp wakeUp;

    private @Nullable Producer<String, String> producer;
    private Duration pause = SHORTEST_PAUSE;

    OutboxRelay(
            JdbcOutbox outbox,
            TransactionTemplate transaction,
            Supplier<Producer<String, String>> producers,
            String topicPrefix,
            WakeUp wakeUp) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.producers = producers;
        this.topicPrefix = topicPrefix;
        this.wakeUp = wakeUp;
    }

    /** Runs until its thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                step();
            }
        } catch (InterruptedException e) {
            log.info("relay stopped");
        } finally {
            // The producer refuses to close on an interrupted thread.
            Thread.interrupted();
            dropProducer();
        }
    }

    private void step() throws InterruptedException {
        try {
            Integer sent = transaction.execute(status -> relayOldest());
            pause = SHORTEST_PAUSE;
            if (sent == null || sent < BATCH) {
                wakeUp.await(POLL);
            }
        } catch (RuntimeException e) {
            dropProducer();
            log.warn("outbox not published, next try in {} ms: {}", pause.toMillis(), e.toString());
            wakeUp.await(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private int relayOldest() {
        if (!outbox.lockForRelay()) {
            return 0;
        }
        List<Pending> batch = outbox.oldest(BATCH);
        if (!batch.isEmpty()) {
            publish(producer(), batch.stream().map(this::message).toList());
            outbox.delete(batch);
        }
        return batch.size();
    }

    /** Sends in order and waits for every acknowledgement. What cannot be sent at all is not overtaken by what comes after it. */
    static void publish(Producer<String, String> producer, List<ProducerRecord<String, String>> batch) {
        List<Future<?>> acknowledgements = new ArrayList<>(batch.size());
        for (ProducerRecord<String, String> message : batch) {
            Future<?> acknowledgement = producer.send(message);
            if (acknowledgement.isDone()) {
                await(acknowledgement);
            }
            acknowledgements.add(acknowledgement);
        }
        producer.flush();
        for (Future<?> acknowledgement : acknowledgements) {
            await(acknowledgement);
        }
    }

    private ProducerRecord<String, String> message(Pending fact) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(topicPrefix + fact.topic(), fact.subject(), fact.payload());
        message.headers().add("content-type", FactCodec.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        return message;
    }

    private static void await(Future<?> acknowledgement) {
        try {
            acknowledgement.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker was acknowledging", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not acknowledge: " + e.getCause(), e);
        }
    }

    private Producer<String, String> producer() {
        Producer<String, String> current = producer;
        if (current == null) {
            current = producers.get();
            producer = current;
        }
        return current;
    }

    private void dropProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
