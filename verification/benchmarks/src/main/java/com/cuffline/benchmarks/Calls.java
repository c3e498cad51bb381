package com.cuffline.benchmarks;

import com.cuffline.workbench.cli.Table;
import com.cuffline.workbench.orders.OrderFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sends order forms to one address of a running center, again and again, from several clients side by side. */
final class Calls {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final int clients;

    Calls(URI address, int clients) {
        this.address = address;
        this.clients = clients;
    }

    /** How long each of that many calls took, from sending to the last byte of the answer, in no order. */
    List<Duration> send(List<OrderFile> orders, int count) {
        ConcurrentLinkedQueue<Duration> latencies = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Void>> asking = IntStream.range(0, clients)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                                latencies.add(timed(orders.get(i % orders.size())));
                            }
                        },
                        task -> new Thread(task, "client").start()))
                .toList();
        asking.forEach(CompletableFuture::join);
        return new ArrayList<>(latencies);
    }

    private Duration timed(OrderFile order) {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = once(order);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(order.caseCode() + " answered " + answer.statusCode());
        }
        return took;
    }

    HttpResponse<byte[]> once(OrderFile order) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order.json()))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Rows of a table: how many, median, 99 of 100, slowest. */
    static void rows(List<Duration> latencies, Table table) {
        List<Duration> sorted = latencies.stream().sorted().toList();
        table.row("calls", Integer.toString(sorted.size()));
        table.row("median", millis(sorted, 0.50));
        table.row("p99", millis(sorted, 0.99));
        table.row("slowest", millis(sorted, 1));
    }

    private static String millis(List<Duration> sorted, double share) {
        int index = Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1);
        return String.format(Locale.ROOT, "%.1f ms", sorted.get(index).toNanos() / 1e6);
    }
}
