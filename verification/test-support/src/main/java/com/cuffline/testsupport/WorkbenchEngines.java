package com.cuffline.testsupport;

import com.cuffline.workbench.KafkaEngine;
import com.cuffline.workbench.Ports;
import com.cuffline.workbench.PostgresEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The engines as processes of the workbench, with their data in a temporary folder that goes with the JVM. */
final class WorkbenchEngines {

    private static final int KAFKA_HEAP_MB = 256;

    private WorkbenchEngines() {}

    static Engines start() {
        Path folder = temporaryFolder();
        List<Integer> ports = Ports.free(3);
        PostgresEngine postgres = PostgresEngine.start(
                new PostgresEngine.Settings(folder.resolve("postgres"), ports.get(0), Engines.SECRETS));
        KafkaEngine kafka = KafkaEngine.start(
                new KafkaEngine.Settings(folder.resolve("kafka"), ports.get(1), ports.get(2), KAFKA_HEAP_MB));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder, postgres, kafka), "test-engines-end"));
        return new Engines(postgres.serverUrl(), kafka.bootstrapServers());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("cuffline-engines-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing in the folder is needed any more, so the processes are ended without ceremony. */
    private static void remove(Path folder, PostgresEngine postgres, KafkaEngine kafka) {
        kafka.kill();
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
