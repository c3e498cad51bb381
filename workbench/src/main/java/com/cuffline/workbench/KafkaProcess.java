package com.cuffline.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** What runs inside the broker's process: formats the folder when it is new, then runs the broker until it is told to stop. */
final class KafkaProcess {

    private KafkaProcess() {}

    public static void main(String[] args) throws IOException {
        String file = args[0];
        if (isNew(Path.of(file))) {
            String clusterId = Uuid.randomUuid().toString();
            String[] format = {"format", "--cluster-id", clusterId, "--config", file};
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            if (StorageTool.execute(format, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
                throw new IllegalStateException(
                        "the broker's folder was not formatted: " + said.toString(StandardCharsets.UTF_8));
            }
        }
        Kafka.main(args);
    }

    private static boolean isNew(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return Files.notExists(Path.of(properties.getProperty("log.dirs"), "meta.properties"));
    }
}
