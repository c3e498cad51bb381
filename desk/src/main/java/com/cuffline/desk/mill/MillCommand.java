package com.cuffline.desk.mill;

import com.cuffline.desk.Main;
import com.cuffline.desk.WrongUse;
import com.cuffline.desk.check.OrderFiles;
import com.cuffline.milling.center.Center;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Designs, plans, programs and proves orders, and leaves the files in a folder. */
@Command(
        name = "mill",
        description = "Programs with their proofs for orders, on the mills of a center.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:every unit has a released program", "1:at least one has not", "2:wrong use"})
public final class MillCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ORDER.json", description = "order files, or folders of them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--center", required = true, paramLabel = "FILE", description = "mills, tools and blanks as JSON")
    private Path center = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the files")
    private Path out = Path.of("");

    @Option(names = "--on", paramLabel = "DATE", description = "day of the work, as 2026-11-20; today if absent")
    private @Nullable String on;

    @Option(names = "--json", description = "the answer as one JSON document")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate day = day();
        Center equipment = CenterFile.read(center);
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new WrongUse(out + ": cannot be made", e);
        }
        Designs designs = new Designs(equipment, day);
        boolean unreadable = false;
        for (Path file : OrderFiles.expand(paths)) {
            try {
                designs.take(file);
            } catch (WrongUse e) {
                unreadable = true;
                spec.commandLine().getErr().println("mill: " + e.getMessage());
            }
        }
        MillRun run = new MillRun(equipment, day, out);
        run.mill(designs.units);
        List<UnitAnswer> answers = new ArrayList<>(designs.answers);
        answers.addAll(run.answers);
        answers.sort(Comparator.comparing(UnitAnswer::unit));
        print(answers, spec.commandLine().getOut());
        boolean all = answers.stream().allMatch(UnitAnswer::released);
        return unreadable ? Main.WRONG_USE : all ? Main.CAN_BE_MADE : Main.CANNOT;
    }

    private LocalDate day() {
        try {
            return on == null ? LocalDate.now(Clock.systemDefaultZone()) : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw new WrongUse("--on must be a day such as 2026-11-20, not '" + on + "'", e);
        }
    }

    private void print(List<UnitAnswer> answers, PrintWriter writer) {
        if (json) {
            ObjectNode root = ProofJson.JSON.createObjectNode();
            var units = root.putArray("units");
            for (UnitAnswer answer : answers) {
                ObjectNode node = units.addObject();
                node.put("unit", answer.unit());
                node.put("order", answer.order());
                node.put("status", answer.status());
                node.put("code", answer.code());
                node.put("message", answer.message());
                var files = node.putArray("files");
                answer.files().forEach(files::add);
            }
            writer.println(ProofJson.JSON.writeValueAsString(root));
        } else {
            answers.forEach(answer -> writer.println(
                    (answer.unit() + "  " + answer.status() + "  " + answer.code() + "  " + answer.message()).strip()));
        }
        writer.flush();
    }
}
