package com.cuffline.messaging;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Starts the relay and the listeners as soon as the broker answers, without holding up the service: it accepts work while
 * the broker is away, and the outbox keeps it.
 */
final class MessagingLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MessagingLifecycle.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Topics topics;
    private final OutboxRelay relay;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> listeners;
    private @Nullable Thread thread;

    MessagingLifecycle(
            Topics topics, OutboxRelay relay, List<ConcurrentMessageListenerContainer<String, byte[]>> listeners) {
        this.topics = topics;
        this.relay = relay;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public synchronized void start() {
        Thread starting = new Thread(this::startThenRelay, "outbox-relay");
        starting.setDaemon(true);
        starting.start();
        thread = starting;
    }

    private void startThenRelay() {
        try {
            awaitBroker();
        } catch (InterruptedException e) {
            return;
        }
        listeners.forEach(ConcurrentMessageListenerContainer::start);
        relay.run();
    }

    private void awaitBroker() throws InterruptedException {
        WakeUp nothing = new WakeUp();
        while (true) {
            try {
                topics.ensure();
                return;
            } catch (RuntimeException e) {
                log.warn("waiting for the broker: {}", e.getMessage());
                nothing.await(PAUSE);
            }
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        listeners.forEach(ConcurrentMessageListenerContainer::stop);
        running.interrupt();
        try {
            running.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
