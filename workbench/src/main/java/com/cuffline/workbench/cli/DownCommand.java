package com.cuffline.workbench.cli;

import com.cuffline.workbench.OwnProcess;
import com.cuffline.workbench.center.Center;
import com.cuffline.workbench.center.CenterFolder;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends the program that runs the center, and whatever a killed one left behind. */
@Command(name = "down", description = "Stop the center; all data stays.")
final class DownCommand implements Runnable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(120);

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Override
    public void run() {
        CenterFolder folder = installation.folder();
        Optional<OwnProcess> supervisor = OwnProcess.readFrom(folder.supervisorPid());
        boolean wasRunning = supervisor.flatMap(OwnProcess::alive).isPresent();
        supervisor.ifPresent(process -> process.end(STOP_LIMIT));
        List<String> orphans = Center.endOrphans(folder);
        RunningCenter.retract(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (wasRunning) {
            out.println("The center has stopped; its data stays in " + folder.path());
        } else if (orphans.isEmpty()) {
            out.println("No center was running on " + folder.path());
        } else {
            out.println("Ended what a killed run had left: " + String.join(", ", orphans));
        }
    }
}
