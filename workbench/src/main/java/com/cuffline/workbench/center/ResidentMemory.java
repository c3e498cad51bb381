package com.cuffline.workbench.center;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Memory that processes hold in RAM. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /**
     * Proportional set size of the processes and all their descendants in MB: pages that several of them share count
     * once. 0 where the system does not tell.
     */
    public static long megabytesOf(List<ProcessHandle> processes) {
        long kilobytes = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(ProcessHandle::pid)
                .distinct()
                .map(ResidentMemory::kilobytesOf)
                .sum();
        return kilobytes / 1024;
    }

    private static long kilobytesOf(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException endedMeanwhile) {
            return 0;
        }
    }
}
