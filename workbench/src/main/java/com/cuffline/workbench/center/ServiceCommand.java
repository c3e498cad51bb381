package com.cuffline.workbench.center;

import java.nio.file.Path;
import java.util.List;

/** How a service is started: the heap bounds keep the whole center under 2 GB of resident memory. */
final class ServiceCommand {

    private static final int HEAP_MB = 256;

    private ServiceCommand() {}

    static List<String> of(Path jar) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + HEAP_MB + "m",
                "-XX:+UseSerialGC",
                // On one machine the optimizing compiler takes the very cores that the work needs: without it the
                // center is
                // ready in half the time and 1,000 orders go through half again as fast (operating.md).
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString());
    }
}
