package com.cuffline.benchmarks;

import com.cuffline.workbench.EngineFailure;
import com.cuffline.workbench.Patience;
import com.cuffline.workbench.ServiceSchema;
import com.cuffline.workbench.center.Center;
import com.cuffline.workbench.center.CenterFolder;
import com.cuffline.workbench.center.CenterPlan;
import com.cuffline.workbench.center.CenterPorts;
import com.cuffline.workbench.center.Part;
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
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * Plans approved units in one run of a fresh packaged center, from a person's request to released batches with programs, proofs and all
 * papers; then again with production-worker killed in each step and started at once. What a kill costs is the difference.
 */
@Command(name = "bench production", description = "Measure planning to release.", mixinStandardHelpOptions = true)
public final class ProductionScenario implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final List<String> STEPS =
            List.of("collect", "plan", "nest", "program", "prove", "papers", "release");

    @Spec
    private CommandSpec spec;

    @Option(names = "--units", description = "Units in a run, at most 200. Default: 100.", defaultValue = "100")
    private int units;

    @Option(names = "--no-kills", description = "Only the undisturbed run.")
    private boolean undisturbed;

    private final Clock clock = Clock.systemDefaultZone();
    private int round;

    public static void main(String[] args) {
        System.exit(new CommandLine(new ProductionScenario()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("cuffline-bench-");
        try (Center center = new Center(plan(folder), line -> {})) {
            Runtime.getRuntime().addShutdownHook(new Thread(center::close, "center-end"));
            measure(center);
            return 0;
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private void measure(Center center) {
        center.start();
        OrderApi api = new OrderApi(center.address());
        Load load = new Load(api, clock);
        Load.Run samples = load.send(SampleOrders.asOf(LocalDate.now(clock)), 1);
        awaitApproved(api, samples);
        planned(api, center, -1);
        List<OrderFile> good = samples.accepted().entrySet().stream()
                .filter(entry -> api.order(entry.getValue()).isReleased())
                .map(Map.Entry::getKey)
                .toList();
        if (good.isEmpty()) {
            throw new EngineFailure("no sample order came through to a released batch");
        }
        Table table = new Table("run of " + units + " units", "request to released, s", "more than undisturbed, s");
        double usual = round(api, load, center, good, -1);
        table.row("undisturbed", number(usual), "");
        for (int step = 0; step < STEPS.size() && !undisturbed; step++) {
            double killed = round(api, load, center, good, step);
            table.row("killed in " + STEPS.get(step), number(killed), number(killed - usual));
        }
        PrintWriter out = spec.commandLine().getOut();
        table.print(out);
        out.flush();
    }

    private double round(OrderApi api, Load load, Center center, List<OrderFile> good, int killIn) {
        round++;
        List<OrderFile> copies = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            copies.add(good.get(i % good.size()).withCaseCode(String.format(Locale.ROOT, "BENCH-%d-%04d", round, i)));
        }
        awaitApproved(api, load.send(copies, 4));
        return planned(api, center, killIn);
    }

    /** Every order of the run is designed and either queued or with a person. */
    private static void awaitApproved(OrderApi api, Load.Run run) {
        Patience.until("all orders are queued or with a person", LIMIT, () -> run.ids().stream()
                .map(id -> api.order(id).state())
                .noneMatch(
                        status -> List.of("Submitted", "InDesign", "Approved").contains(status)));
    }

    /** Asks for a run and waits for its end, in seconds. */
    private double planned(OrderApi api, Center center, int killIn) {
        long begin = System.nanoTime();
        String id = api.report("/api/planning-requests", "bench-" + round, Map.of("by", "bench"))
                .body()
                .path("planningId")
                .asString("");
        if (killIn >= 0) {
            Patience.until("the run is in step " + STEPS.get(killIn), LIMIT, () -> share(api, id) >= begun(killIn));
            Part worker = center.service(ServiceSchema.PRODUCTION_WORKER);
            worker.kill();
            worker.start();
        }
        Patience.until("the run is done", LIMIT, () -> share(api, id) >= 1);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Programs take most of the time: the kill falls into the middle of them. */
    private static double begun(int step) {
        double within = STEPS.get(step).equals("program") ? 0.5 : 0;
        return (step + within) / STEPS.size();
    }

    /** How much of the run is done, 0 to 1; below 0 before its total is known. */
    private static double share(OrderApi api, String id) {
        for (JsonNode run : api.get("/api/planning-requests").path("plannings").values()) {
            double total = run.path("plannedTotal").asDouble(0);
            if (run.path("id").asString("").equals(id) && total > 0) {
                return run.path("done").asDouble(0) / total;
            }
        }
        return -1;
    }

    private static CenterPlan plan(Path folderPath) {
        CenterFolder folder = new CenterFolder(folderPath.resolve("center")).create();
        return new CenterPlan(
                Path.of(System.getProperty("cuffline.checkout", "")).toAbsolutePath(),
                folder,
                CenterPorts.free(),
                SecretsFile.loadOrCreate(folder, new SecureRandom()),
                Map.of("CUFFLINE_PLANNING_QUIET", "PT2H", "CUFFLINE_PLANNING_THRESHOLD", "100000"));
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
