package com.cuffline.workbench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * A started process with its output in a log file. A log above 10 MB is moved aside once at start, so two files at most
 * are kept.
 */
public final class Child implements Running {

    private static final long LOG_LIMIT_BYTES = 10L * 1024 * 1024;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int TAIL_BYTES = 64 * 1024;
    private static final int TAIL_LINES = 8;
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. )");

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the command with the variables added to this process's environment, in a session of its own: Ctrl-C in the
     * terminal reaches only the program that started it, which then ends its children in the right order.
     *
     * @throws EngineFailure when the command cannot be started at all
     */
    public static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            moveAsideWhenLarge(log);
            List<String> inOwnSession = new ArrayList<>(List.of("setsid"));
            inOwnSession.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(inOwnSession).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new EngineFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the condition holds.
     *
     * @throws EngineFailure with the end of the log when the process ends first or the limit passes
     */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        boolean held = Patience.within(limit, () -> !process.isAlive() || ready.getAsBoolean());
        if (!process.isAlive()) {
            throw new EngineFailure(
                    name + " ended with code " + process.exitValue() + " while starting; " + log + " says:\n" + tail());
        }
        if (!held) {
            throw new EngineFailure(
                    name + " was not ready within " + limit.toSeconds() + " s; " + log + " says:\n" + tail());
        }
    }

    /** SIGTERM, then SIGKILL when the limit passes. */
    public void end(Duration limit) {
        process.destroy();
        endForciblyAfter(limit);
    }

    /** SIGINT, which PostgreSQL takes as: refuse new sessions, end the open ones, write everything, stop. */
    void interrupt(Duration limit) {
        signalInterrupt(process.toHandle());
        endForciblyAfter(limit);
    }

    /** SIGTERM, then SIGKILL after 30 s. */
    @Override
    public void close() {
        end(STOP_LIMIT);
    }

    /** SIGKILL at once; returns when the process is gone. */
    @Override
    public void kill() {
        process.destroyForcibly();
        Patience.until(name + " has ended", Duration.ofSeconds(10), () -> !process.isAlive());
    }

    static void signalInterrupt(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(handle.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endForciblyAfter(Duration limit) {
        if (!Patience.within(limit, () -> !process.isAlive())) {
            kill();
        }
    }

    private static void moveAsideWhenLarge(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last lines that say something: frames of stack traces are left to the file itself. */
    private String tail() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line ->
                            !line.isBlank() && !STACK_FRAME.matcher(line).find())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(log not readable: " + e.getMessage() + ")";
        }
    }
}
