package com.cuffline.benchmarks;

import com.cuffline.workbench.cli.Table;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.SampleOrders;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a running center the same of sample orders again and again and prints how long an answer takes over HTTP. */
@Command(mixinStandardHelpOptions = true)
abstract class CallScenario implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--address", description = "Of the center.", defaultValue = "http://127.0.0.1:8080")
    private URI address;

    @Option(names = "--calls", description = "Calls to count. Default: ${DEFAULT-VALUE}.", defaultValue = "2000")
    private int calls;

    @Option(
            names = "--clients",
            description = "Clients that ask side by side. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private int clients;

    @Option(
            names = "--warm-up",
            description = "Calls that go before and are not counted. Default: ${DEFAULT-VALUE}.",
            defaultValue = "500")
    private int warmUp;

    /** With its query. */
    abstract String path();

    /** The orders of the calls; whatever is worth knowing of them goes into the table. */
    abstract List<OrderFile> chosen(List<OrderFile> samples, Calls door, Table table);

    @Override
    public final Integer call() {
        Calls door = new Calls(address.resolve(path()), clients);
        Table table = new Table("figure", "value");
        List<OrderFile> orders = chosen(SampleOrders.asOf(LocalDate.now(Clock.systemUTC())), door, table);
        door.send(orders, warmUp);
        table.row("clients", Integer.toString(clients));
        Calls.rows(door.send(orders, calls), table);
        table.print(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
