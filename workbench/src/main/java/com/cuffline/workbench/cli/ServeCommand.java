package com.cuffline.workbench.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the center in the foreground; {@code up} starts this in the background. */
@Command(name = "serve", description = "Start the center in the foreground and keep it running until Ctrl-C.")
final class ServeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Option(
            names = "--planning-quiet",
            description = "Plan by itself after no unit was queued for this long, ISO 8601. Default: PT2S.",
            defaultValue = "${env:CUFFLINE_PLANNING_QUIET:-PT2S}")
    private Duration planningQuiet;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> environment = Map.of("CUFFLINE_PLANNING_QUIET", planningQuiet.toString());
        try (Supervisor supervisor = Supervisor.start(installation.plan(environment), out::println)) {
            out.println("The center is ready: " + supervisor.center().address());
            out.flush();
            supervisor.keepRunning();
        }
    }
}
