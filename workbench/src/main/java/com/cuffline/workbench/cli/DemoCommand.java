package com.cuffline.workbench.cli;

import com.cuffline.workbench.Patience;
import com.cuffline.workbench.center.CenterFolder;
import com.cuffline.workbench.orders.OrderApi;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.SampleOrders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything, sends the sample orders through the public API and shows how they move. */
@Command(
        name = "demo",
        description =
                "Start everything, submit 40 sample orders and show them moving to released batches and milled units.")
final class DemoCommand implements Runnable {

    private static final Duration MOVE_LIMIT = Duration.ofMinutes(5);

    /** Long enough for a planning run to begin and end; whatever still waits then waits for a person. */
    private static final Duration STILL_LIMIT = Duration.ofSeconds(20);

    /** One for the batches, one for the remake, one for what came meanwhile. */
    private static final int MILLING_ROUNDS = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Option(
            names = "--planning-quiet",
            description = "Plan by itself after no unit was queued for this long, ISO 8601. Default: PT2S.",
            defaultValue = "${env:CUFFLINE_PLANNING_QUIET:-PT2S}")
    private Duration planningQuiet;

    @Option(
            names = "--no-accept",
            description = "Leave designs with warnings and the floor to people. Without it the demo plays both.")
    private boolean leaveToAPerson;

    private final Clock clock = Clock.systemDefaultZone();

    @Override
    public void run() {
        Instant begin = clock.instant();
        Optional<RunningCenter> running = installation.running();
        if (running.isPresent()) {
            show(running.get().address(), begin);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> environment = Map.of("CUFFLINE_PLANNING_QUIET", planningQuiet.toString());
        try (Supervisor supervisor = Supervisor.start(installation.plan(environment), this::say)) {
            try {
                show(supervisor.center().address(), begin);
            } catch (UncheckedIOException e) {
                if (supervisor.isEnding()) {
                    return;
                }
                throw e;
            }
            out.println("The center keeps running until Ctrl-C, or ./cuffline down from another terminal.");
            out.flush();
            supervisor.keepRunning();
        }
    }

    private void show(URI address, Instant begin) {
        say("The center is ready: " + address);
        OrderApi api = new OrderApi(address);
        DemoOrders demo = DemoOrders.submit(api, samples());
        say(demo.summary());
        watch(demo, begin);
        if (!leaveToAPerson && demo.inReview() > 0) {
            say(demo.inReview()
                    + " designs have warnings and wait for a technician; the demo plays one and looks at them");
            say("accepted over the API by 'demo-technician': " + demo.acceptUsual("demo-technician"));
            watch(demo, begin);
        }
        if (!leaveToAPerson) {
            mill(api, demo, begin);
        }
        demo.print(spec.commandLine().getOut());
        say("Page: " + address + "/");
    }

    /** Plays the floor until no batch waits for it; what was scrap comes back once. */
    private void mill(OrderApi api, DemoOrders demo, Instant begin) {
        DemoFloor floor = new DemoFloor(api);
        for (int round = 0; round < MILLING_ROUNDS && floor.hasReleased(); round++) {
            floor.millReleased();
            say(floor.summary());
            watch(demo, begin);
            Patience.within(MOVE_LIMIT, () -> !floor.hasPlanned());
        }
    }

    /** Prints the counts whenever they change, until nothing moves. */
    private void watch(DemoOrders demo, Instant begin) {
        String[] last = {""};
        Instant[] lastMove = {clock.instant()};
        Patience.within(MOVE_LIMIT, () -> {
            demo.refresh();
            String counts = demo.counts();
            if (!counts.equals(last[0])) {
                last[0] = counts;
                lastMove[0] = clock.instant();
                long seconds = Duration.between(begin, clock.instant()).toSeconds();
                say(String.format("%4d s  %s", seconds, counts));
            }
            return demo.isAtRest()
                    || Duration.between(lastMove[0], clock.instant()).compareTo(STILL_LIMIT) > 0;
        });
    }

    /** The day of the first demo on this folder is kept, so that a later demo sends the very same orders again. */
    private List<OrderFile> samples() {
        CenterFolder folder = installation.folder();
        Path dayFile = folder.path().resolve("demo-day");
        try {
            if (Files.notExists(dayFile)) {
                Files.writeString(dayFile, LocalDate.now(clock).toString());
            }
            return SampleOrders.asOf(LocalDate.parse(Files.readString(dayFile).trim()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
