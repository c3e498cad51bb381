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
                // On one small machine the optimizing compiler takes the very cores that the work needs: take the flag
                // out
                // and run the bench to see it.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString());
    }
}
