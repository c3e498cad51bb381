package com.cuffline.benchmarks;

import com.cuffline.workbench.cli.Table;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.SampleOrders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Asks a running center how complete the 40 sample orders are, again and again, and prints how long an answer takes over HTTP. A tenth of
 * the calls goes before and is not counted.
 */
@Command(
        name = "completeness",
        description = "Measure the completeness call of a running center.",
        mixinStandardHelpOptions = true)
public final class CompletenessScenario implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--address", description = "Of the center.", defaultValue = "http://127.0.0.1:8080")
    private URI address;

    @Option(names = "--calls", description = "Calls to count. Default: 5000.", defaultValue = "5000")
    private int calls;

    @Option(names = "--clients", description = "Clients that ask side by side. Default: 2.", defaultValue = "2")
    private int clients;

    private final HttpClient http = HttpClient.newHttpClient();

    public static void main(String[] args) {
        System.exit(new CommandLine(new CompletenessScenario()).execute(args));
    }

    @Override
    public Integer call() {
        List<OrderFile> samples = SampleOrders.asOf(LocalDate.now(Clock.systemUTC()));
        ask(samples, Math.max(1, calls / 10));
        List<Duration> latencies =
                ask(samples, calls).stream().sorted().toList();
        Table table = new Table("figure", "value");
        table.row("calls", Integer.toString(latencies.size()));
        table.row("clients", Integer.toString(clients));
        table.row("median", millis(latencies, 0.50));
        table.row("p99", millis(latencies, 0.99));
        table.row("slowest", millis(latencies, 1));
        table.print(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<Duration> ask(List<OrderFile> samples, int count) {
        ConcurrentLinkedQueue<Duration> latencies = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Void>> asking = IntStream.range(0, clients)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                                latencies.add(once(samples.get(i % samples.size())));
                            }
                        },
                        task -> new Thread(task, "client").start()))
                .toList();
        asking.forEach(CompletableFuture::join);
        return new ArrayList<>(latencies);
    }

    private Duration once(OrderFile order) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/completeness"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order.json()))
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(order.caseCode() + " answered " + answer.statusCode());
            }
            return took;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String millis(List<Duration> sorted, double share) {
        int index = Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1);
        return String.format(Locale.ROOT, "%.1f ms", sorted.get(index).toNanos() / 1e6);
    }
}
