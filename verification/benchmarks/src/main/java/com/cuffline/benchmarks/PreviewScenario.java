package com.cuffline.benchmarks;

import com.cuffline.workbench.cli.Table;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.SampleOrders;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Asks a running center for previews of the sample orders of one site, again and again, and prints how long an answer takes over HTTP.
 * Samples that lack what a design needs answer 422 and are left out.
 */
@Command(
        name = "previews",
        description = "Measure the preview call of a running center.",
        mixinStandardHelpOptions = true)
public final class PreviewScenario implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--address", description = "Of the center.", defaultValue = "http://127.0.0.1:8080")
    private URI address;

    @Option(names = "--calls", description = "Calls to count. Default: 2000.", defaultValue = "2000")
    private int calls;

    @Option(names = "--clients", description = "Clients that ask side by side. Default: 1.", defaultValue = "1")
    private int clients;

    @Option(names = "--warm-up", description = "Calls that go before. Default: 500.", defaultValue = "500")
    private int warmUp;

    @Option(names = "--no-mesh", description = "Ask for the answer without the mesh.")
    private boolean noMesh;

    public static void main(String[] args) {
        System.exit(new CommandLine(new PreviewScenario()).execute(args));
    }

    @Override
    public Integer call() {
        Calls previews = new Calls(address.resolve("/api/previews" + (noMesh ? "?glb=false" : "")), clients);
        List<OrderFile> shown = new ArrayList<>();
        long bytes = 0;
        int lacking = 0;
        for (OrderFile order : SampleOrders.asOf(LocalDate.now(Clock.systemUTC()))) {
            HttpResponse<byte[]> answer = previews.once(order);
            boolean one = order.json().split("\"tooth\"", -1).length == 2;
            if (answer.statusCode() == 200 && one) {
                shown.add(order);
                bytes += answer.body().length;
            } else if (answer.statusCode() != 200) {
                lacking++;
            }
        }
        previews.send(shown, warmUp);
        List<Duration> latencies = previews.send(shown, calls);
        Table table = new Table("figure", "value");
        table.row("samples of one site", Integer.toString(shown.size()));
        table.row("samples refused", Integer.toString(lacking));
        table.row("mean answer", bytes / Math.max(1, shown.size()) / 1000 + " kB");
        table.row("clients", Integer.toString(clients));
        Calls.rows(latencies, table);
        table.print(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
