package com.cuffline.workbench.cli;

import com.cuffline.workbench.Child;
import com.cuffline.workbench.center.CenterFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts {@code serve} as a process of its own that outlives this one. */
@Command(name = "up", description = "Start the center in the background; returns when it is ready.")
final class UpCommand implements Runnable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (installation.running().isPresent()) {
            out.println("The center is running already.");
        } else {
            CenterFolder folder = installation.folder().create();
            out.println("Starting the center; its log is " + folder.logs().resolve("center.log"));
            out.flush();
            Child serve =
                    Child.start("the center", command(), Map.of(), folder.logs().resolve("center.log"));
            serve.awaitReady(START_LIMIT, () -> installation.running().isPresent());
        }
        installation.running().ifPresent(center -> {
            out.println("Pages and API   " + center.address());
            out.println("PostgreSQL      127.0.0.1:" + center.ports().postgres());
            out.println("Kafka           127.0.0.1:" + center.ports().kafka());
            out.println("Stop it with    ./cuffline down");
        });
    }

    /** The same program with the same options, verb {@code serve} instead of {@code up}. */
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=com/cuffline/workbench/cli-logback.xml",
                "-Dcuffline.checkout=" + System.getProperty("cuffline.checkout", ""),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve"));
        List<String> given = spec.commandLine().getParent().getParseResult().originalArgs();
        command.addAll(given.subList(given.indexOf("up") + 1, given.size()));
        return command;
    }
}
