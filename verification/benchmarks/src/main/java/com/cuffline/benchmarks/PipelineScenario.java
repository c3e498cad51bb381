package com.cuffline.benchmarks;

import com.cuffline.workbench.EngineFailure;
import com.cuffline.workbench.center.Center;
import com.cuffline.workbench.center.CenterFolder;
import com.cuffline.workbench.center.CenterPlan;
import com.cuffline.workbench.center.CenterPorts;
import com.cuffline.workbench.center.Part;
import com.cuffline.workbench.center.ResidentMemory;
import com.cuffline.workbench.center.SecretsFile;
import com.cuffline.workbench.cli.Table;
import com.cuffline.workbench.orders.OrderApi;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.SampleOrders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Starts a fresh packaged center on free ports, sends orders at it and prints what was measured.
 *
 * <p>First the 40 samples, which give the time from start to the first released batch and warm the center up; then the
 * asked number of copies of the samples that are good for straight-through, under new case codes.
 */
@Command(name = "bench", description = "Measure the packaged center.", mixinStandardHelpOptions = true)
public final class PipelineScenario implements Callable<Integer> {

    private static final Duration WARM_UP_LIMIT = Duration.ofMinutes(3);

    @Spec
    private CommandSpec spec;

    @Option(names = "--orders", description = "Orders to measure with. Default: 1000.", defaultValue = "1000")
    private int orders;

    @Option(names = "--clients", description = "Clients that send side by side. Default: 8.", defaultValue = "8")
    private int clients;

    @Option(names = "--limit", description = "Longest wait for all orders. Default: PT20M.", defaultValue = "PT20M")
    private Duration limit;

    private final Clock clock = Clock.systemDefaultZone();

    public static void main(String[] args) {
        System.exit(new CommandLine(new PipelineScenario()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("cuffline-bench-");
        try (Center center = new Center(plan(folder), this::say)) {
            Runtime.getRuntime().addShutdownHook(new Thread(center::close, "center-end"));
            return measure(center) ? 0 : 1;
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private boolean measure(Center center) {
        long begin = System.nanoTime();
        center.start();
        Duration ready = since(begin);
        OrderApi api = new OrderApi(center.address());
        Load load = new Load(api, clock);
        Load.Run warmUp = load.send(SampleOrders.asOf(LocalDate.now(clock)), 1);
        Optional<Duration> firstBatch = load.awaitFirstBatch(begin, WARM_UP_LIMIT);
        load.awaitRest(warmUp, WARM_UP_LIMIT);
        say("measuring with " + orders + " orders ...");
        Load.Run run = load.send(copies(warmUp, api), clients);
        boolean complete = load.awaitRest(run, limit);
        Timelines timelines = Timelines.of(api, run.ids());
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        Report.of(ready, firstBatch, run, timelines).print(out);
        memory(center).print(out);
        if (!complete) {
            say("not every order came to rest within " + limit);
        }
        return complete;
    }

    /** Copies of the samples that came through to a batch in the warm-up, as many as asked for. */
    private List<OrderFile> copies(Load.Run warmUp, OrderApi api) {
        List<OrderFile> good = warmUp.accepted().entrySet().stream()
                .filter(entry -> api.order(entry.getValue()).isReleased())
                .map(Map.Entry::getKey)
                .toList();
        if (good.isEmpty()) {
            throw new EngineFailure("no sample order came through to a released batch");
        }
        List<OrderFile> copies = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            OrderFile sample = good.get(i % good.size());
            copies.add(sample.withCaseCode(String.format(Locale.ROOT, "BENCH-%05d", i)));
        }
        return copies;
    }

    private static Table memory(Center center) {
        Table table = new Table("process", "resident MB");
        long all = 0;
        for (Part part : center.parts()) {
            long megabytes = ResidentMemory.megabytesOf(part.handle().stream().toList());
            all += megabytes;
            table.row(part.name(), Long.toString(megabytes));
        }
        table.row("all", Long.toString(all));
        return table;
    }

    private static CenterPlan plan(Path folderPath) {
        CenterFolder folder = new CenterFolder(folderPath.resolve("center")).create();
        return new CenterPlan(
                Path.of(System.getProperty("cuffline.checkout", "")).toAbsolutePath(),
                folder,
                CenterPorts.free(),
                SecretsFile.loadOrCreate(folder, new SecureRandom()),
                Map.of("CUFFLINE_PLANNING_QUIET", "PT2S"));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static Duration since(long beginNanos) {
        return Duration.ofNanos(System.nanoTime() - beginNanos);
    }
}
