package com.cuffline.orderapi.tracking;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Open pages: each gets what is new for it, in order, from one sending thread. */
@Component
class TimelineStreams {

    private static final Logger log = LoggerFactory.getLogger(TimelineStreams.class);
    private static final long NO_TIMEOUT = 0L;

    private final JdbcOrderViews rows;
    private final LiveOrders live;
    private final Set<SseEmitter> open = new CopyOnWriteArraySet<>();
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "timeline-streams"));

    TimelineStreams(JdbcOrderViews rows, LiveOrders live) {
        this.rows = rows;
        this.live = live;
    }

    /** Sends the rows after {@code seq} and then each new one. */
    SseEmitter open(UUID orderId, int seq) {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        int[] sent = {seq};
        Consumer<UUID> listener = changed -> {
            if (changed.equals(orderId)) {
                send(emitter, () -> sent[0] = sendNew(emitter, orderId, sent[0]));
            }
        };
        follow(emitter, listener);
        listener.accept(orderId);
        return emitter;
    }

    /** Sends the id of each order that changes. */
    SseEmitter openAll() {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        follow(
                emitter,
                changed -> send(
                        emitter,
                        () -> emitter.send(SseEmitter.event().name("changed").data(changed.toString()))));
        send(emitter, () -> emitter.send(SseEmitter.event().comment("listening")));
        return emitter;
    }

    private void follow(SseEmitter emitter, Consumer<UUID> listener) {
        live.listen(listener);
        open.add(emitter);
        emitter.onCompletion(() -> forget(emitter, listener));
        emitter.onError(e -> forget(emitter, listener));
    }

    private void forget(SseEmitter emitter, Consumer<UUID> listener) {
        live.forget(listener);
        open.remove(emitter);
    }

    private int sendNew(SseEmitter emitter, UUID orderId, int afterSeq) throws IOException {
        int last = afterSeq;
        for (TimelineRow row : rows.timeline(orderId, afterSeq)) {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(row.seq()))
                    .name("timeline")
                    .data(row));
            last = row.seq();
        }
        return last;
    }

    private void send(SseEmitter emitter, Sending sending) {
        sender.execute(() -> {
            try {
                sending.run();
            } catch (IOException | IllegalStateException e) {
                emitter.complete();
            } catch (RuntimeException e) {
                log.warn("a page lost its live timeline and will ask again", e);
                emitter.completeWithError(e);
            }
        });
    }

    /** Open streams would hold up the orderly stop of the web server; pages connect again by themselves. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        open.forEach(SseEmitter::complete);
        sender.shutdownNow();
    }

    @FunctionalInterface
    private interface Sending {
        void run() throws IOException;
    }
}
