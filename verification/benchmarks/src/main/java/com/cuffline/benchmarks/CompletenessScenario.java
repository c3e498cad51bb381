package com.cuffline.benchmarks;

import com.cuffline.workbench.cli.Table;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.SampleOrders;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
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

    public static void main(String[] args) {
        System.exit(new CommandLine(new CompletenessScenario()).execute(args));
    }

    @Override
    public Integer call() {
        List<OrderFile> samples = SampleOrders.asOf(LocalDate.now(Clock.systemUTC()));
        Calls completeness = new Calls(address.resolve("/api/completeness"), clients);
        completeness.send(samples, Math.max(1, calls / 10));
        List<Duration> latencies = completeness.send(samples, calls);
        Table table = new Table("figure", "value");
        table.row("clients", Integer.toString(clients));
        Calls.rows(latencies, table);
        table.print(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
