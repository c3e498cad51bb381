package com.cuffline.workbench.cli;

import com.cuffline.workbench.OwnProcess;
import com.cuffline.workbench.center.Center;
import com.cuffline.workbench.center.CenterFolder;
import java.time.Duration;
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
        Center.endOrphans(folder);
        RunningCenter.retract(folder);
        spec.commandLine()
                .getOut()
                .println(
                        wasRunning
                                ? "The center has stopped; its data stays in " + folder.path()
                                : "No center was running on " + folder.path());
    }
}
