package com.cuffline.workbench.cli;

import com.cuffline.workbench.OwnProcess;
import com.cuffline.workbench.Ports;
import com.cuffline.workbench.ServiceSchema;
import com.cuffline.workbench.center.CenterPorts;
import com.cuffline.workbench.center.Health;
import com.cuffline.workbench.center.ResidentMemory;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what runs; the exit code is 0 when everything is ready, 3 when not. */
@Command(
        name = "status",
        description = "Show what runs and whether it is ready.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is ready", "3:something is not"})
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_READY = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<RunningCenter> running = installation.running();
        if (running.isEmpty()) {
            out.println("No center is ready on " + installation.folder().path());
            return NOT_READY;
        }
        CenterPorts ports = running.get().ports();
        Table table = new Table("part", "state", "address", "memory");
        boolean ready = true;
        ready &= engine(table, "PostgreSQL", ports.postgres());
        ready &= engine(table, "Kafka", ports.kafka());
        for (ServiceSchema service : ServiceSchema.values()) {
            ready &= service(table, service, ports.of(service));
        }
        table.row("all together", "", "", memory(Optional.of(running.get().supervisor())));
        table.print(out);
        return ready ? 0 : NOT_READY;
    }

    private static boolean engine(Table table, String name, int port) {
        boolean listens = !Ports.isFree(port);
        table.row(name, listens ? "ready" : "down", "127.0.0.1:" + port, "");
        return listens;
    }

    private boolean service(Table table, ServiceSchema service, int port) {
        boolean ready = new Health().isReady(port);
        Optional<OwnProcess> process = OwnProcess.readFrom(installation.folder().pidFile(service));
        table.row(service.service(), ready ? "ready" : "not ready", "http://127.0.0.1:" + port, memory(process));
        return ready;
    }

    private static String memory(Optional<OwnProcess> process) {
        return process.flatMap(OwnProcess::alive)
                .map(handle -> ResidentMemory.megabytesOf(List.of(handle)) + " MB")
                .orElse("");
    }
}
