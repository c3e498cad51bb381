package com.cuffline.workbench.cli;

import com.cuffline.workbench.EngineFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the ends of the log files. */
@Command(name = "logs", description = "Show the end of the logs: of all parts, or of one.")
final class LogsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installation installation;

    @Option(
            names = {"-n", "--lines"},
            description = "Lines per log. Default: 40.",
            defaultValue = "40")
    private int lines;

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "center, order-api, design-worker, production-worker, postgres or kafka.",
            defaultValue = "")
    private String part;

    @Override
    public void run() {
        Map<String, Path> logs = logs();
        if (!part.isEmpty() && !logs.containsKey(part)) {
            throw new EngineFailure("no part is named " + part + "; there are " + String.join(", ", logs.keySet()));
        }
        PrintWriter out = spec.commandLine().getOut();
        logs.forEach((name, file) -> {
            if (part.isEmpty() || part.equals(name)) {
                out.println("==> " + name + "  " + file);
                end(file).forEach(out::println);
            }
        });
        out.flush();
    }

    private Map<String, Path> logs() {
        Map<String, Path> logs = new LinkedHashMap<>();
        for (String name : List.of("center", "order-api", "design-worker", "production-worker")) {
            logs.put(name, installation.folder().logs().resolve(name + ".log"));
        }
        logs.put("postgres", installation.folder().postgres().resolve("postgres.log"));
        logs.put("kafka", installation.folder().kafka().resolve("kafka.log"));
        return logs;
    }

    private List<String> end(Path file) {
        if (Files.notExists(file)) {
            return List.of("(nothing written yet)");
        }
        try (Stream<String> all = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            List<String> every = all.filter(Predicate.not(String::isEmpty)).toList();
            return every.subList(Math.max(0, every.size() - lines), every.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
