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
        if (service == ServiceSchema.DESIGN_WORKER) {
            // Some thousand designs have to come before the optimizing compiler gives back the processor time that it
            // takes.
            // Milling computes longer, and whoever types waits for previews.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
