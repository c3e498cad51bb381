package com.cuffline.benchmarks;

import com.cuffline.workbench.Patience;
import com.cuffline.workbench.orders.OrderApi;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Sends orders from several clients side by side and waits for them. */
final class Load {

    /** Looking for the end must not load what is measured. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final OrderApi api;
    private final Clock clock;

    Load(OrderApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * What was sent and how long the answers took.
     *
     * @param accepted order to id
     * @param latencies of every request, in no order
     */
    record Run(Instant begin, Instant sent, Map<OrderFile, String> accepted, List<Duration> latencies, int refused) {

        Set<String> ids() {
            return Set.copyOf(accepted.values());
        }
    }

    /** Sends all orders; returns when the last one is answered. */
    Run send(List<OrderFile> orders, int clients) {
        Queue<OrderFile> waiting = new ConcurrentLinkedQueue<>(orders);
        Map<OrderFile, String> accepted = new ConcurrentHashMap<>();
        List<Duration> latencies = Collections.synchronizedList(new ArrayList<>());
        Instant begin = clock.instant();
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            sending.add(CompletableFuture.runAsync(
                    () -> {
                        for (OrderFile order = waiting.poll(); order != null; order = waiting.poll()) {
                            long start = System.nanoTime();
                            Submission answer = api.submit(order.json(), order.idempotencyKey());
                            latencies.add(Duration.ofNanos(System.nanoTime() - start));
                            if (answer instanceof Submission.Accepted taken) {
                                accepted.put(order, taken.id());
                            }
                        }
                    },
                    task -> new Thread(task, "client").start()));
        }
        sending.forEach(CompletableFuture::join);
        return new Run(
                begin, clock.instant(), Map.copyOf(accepted), List.copyOf(latencies), orders.size() - accepted.size());
    }

    /** True when every order of the run rests (released, or waiting for a person), false when the limit passes first. */
    boolean awaitRest(Run run, Duration limit) {
        Deque<String> open = new ArrayDeque<>(run.ids());
        return Patience.within(limit, () -> {
            // One order that still moves is enough to know; the others are looked at when it rests.
            while (!open.isEmpty() && api.order(open.element()).isAtRest()) {
                open.remove();
            }
            if (!open.isEmpty()) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            return open.isEmpty();
        });
    }

    /** Time from the given instant until a batch is released with its papers; empty when the limit passes first. */
    Optional<Duration> awaitFirstBatch(long beginNanos, Duration limit) {
        boolean released = Patience.within(limit, () -> api.get("/api/batches")
                .path("batches")
                .valueStream()
                .anyMatch(batch -> !batch.path("sheet").isMissingNode()
                        && !batch.path("sheet").isNull()));
        return released ? Optional.of(Duration.ofNanos(System.nanoTime() - beginNanos)) : Optional.empty();
    }
}
