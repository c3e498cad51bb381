package com.cuffline.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process this center started, remembered in a file by its id and its start time, so that a later run finds it again
 * and never ends a stranger that was given the same id.
 */
public record OwnProcess(long pid, Instant startedAt) {

    /** The kernel gives start times in whole ticks after boot, and the boot time moves when the clock is set. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    /** The living process behind the handle; empty when it has ended already. */
    public static Optional<OwnProcess> of(ProcessHandle handle) {
        return handle.info().startInstant().map(started -> new OwnProcess(handle.pid(), started));
    }

    /** Reads a file written by {@link #writeTo}; empty when there is none or it is not readable as one. */
    public static Optional<OwnProcess> readFrom(Path file) {
        try {
            String[] words = Files.readString(file).trim().split(" ", 2);
            return Optional.of(new OwnProcess(Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    public void writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, pid + " " + startedAt + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The handle of this very process while it lives: same id and same start time. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> handle.info()
                .startInstant()
                .map(started -> Duration.between(started, startedAt).abs().compareTo(START_TOLERANCE) <= 0)
                .orElse(false));
    }

    /**
     * Asks the process to end with SIGTERM and, when it has not within the limit, ends it with SIGKILL.
     *
     * @return false when it had ended before
     */
    public boolean end(Duration limit) {
        Optional<ProcessHandle> found = alive();
        found.ifPresent(handle -> {
            handle.destroy();
            if (!Patience.within(limit, () -> !handle.isAlive())) {
                handle.destroyForcibly();
                Patience.until("process " + pid + " has ended", Duration.ofSeconds(10), () -> !handle.isAlive());
            }
        });
        return found.isPresent();
    }
}
