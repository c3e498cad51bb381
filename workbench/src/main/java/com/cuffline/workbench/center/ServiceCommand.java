package com.cuffline.workbench.center;

import com.cuffline.workbench.ServiceSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a service is started: the heap bounds keep the whole center under 2 GB of resident memory. */
final class ServiceCommand {

    private static final int HEAP_MB = 256;

    /** Meshes of a whole planning run, and the material that a proof removes. */
    private static final int MILLING_HEAP_MB = 384;

    private ServiceCommand() {}

    static List<String> of(ServiceSchema service, Path jar) {
        boolean mills = service == ServiceSchema.PRODUCTION_WORKER;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + (mills ? MILLING_HEAP_MB : HEAP_MB) + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        if (!mills) {
            // On one small machine the optimizing compiler takes the very cores that the work needs. Programs and
            // proofs are the
            // exception: from about a dozen units on it pays. Take the flag out or put it in and run the bench to see
            // it.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
