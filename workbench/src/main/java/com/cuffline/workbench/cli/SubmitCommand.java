package com.cuffline.workbench.cli;

import com.cuffline.workbench.orders.OrderApi;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends order files through the public API. */
@Command(
        name = "submit",
        description = "Submit orders from JSON files. The same file sent twice is one order.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every order was accepted", "2:at least one was refused"})
final class SubmitCommand implements Callable<Integer> {

    private static final int REFUSED = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Order as JSON.")
    private List<Path> files;

    @Override
    public Integer call() {
        OrderApi api = new OrderApi(installation.address());
        Table table = new Table("case", "tooth", "order", "state", "page or reason");
        boolean refused = false;
        for (Path file : files) {
            OrderFile order = read(file);
            Submission answer = api.submit(order.json(), order.idempotencyKey());
            String teeth = String.join(" ", order.teeth());
            if (answer instanceof Submission.Accepted accepted) {
                String page = installation.address() + "/orders/" + accepted.id();
                table.row(order.caseCode(), teeth, accepted.code(), accepted.state(), page);
            } else if (answer instanceof Submission.Refused refusal) {
                refused = true;
                table.row(order.caseCode(), teeth, "-", "refused", refusal.code() + ": " + refusal.reason());
            }
        }
        table.print(spec.commandLine().getOut());
        return refused ? REFUSED : 0;
    }

    private static OrderFile read(Path file) {
        try {
            return OrderFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be submitted: " + e.getMessage(), e);
        }
    }
}
