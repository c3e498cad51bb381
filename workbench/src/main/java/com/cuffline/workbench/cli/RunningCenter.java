package com.cuffline.workbench.cli;

import com.cuffline.workbench.OwnProcess;
import com.cuffline.workbench.center.CenterFolder;
import com.cuffline.workbench.center.CenterPorts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** A center that another program keeps running: its process and its ports, as written in the center's folder. */
record RunningCenter(OwnProcess supervisor, CenterPorts ports) {

    /** The ready center of the folder; empty when none runs or it is not ready yet. */
    static Optional<RunningCenter> find(CenterFolder folder) {
        return OwnProcess.readFrom(folder.supervisorPid())
                .filter(supervisor -> supervisor.alive().isPresent())
                .flatMap(
                        supervisor -> readPorts(folder.readyFile()).map(ports -> new RunningCenter(supervisor, ports)));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + ports.orderApi());
    }

    /** Says that the center is ready on these ports. */
    static void announce(CenterFolder folder, CenterPorts ports) {
        String text = "order-api=" + ports.orderApi() + "\ndesign-worker=" + ports.designWorker()
                + "\nproduction-worker=" + ports.productionWorker() + "\npostgres=" + ports.postgres() + "\nkafka="
                + ports.kafka() + "\nkafka-controller=" + ports.kafkaController() + "\n";
        try {
            Path aside = folder.readyFile().resolveSibling("center.properties.new");
            Files.writeString(aside, text);
            Files.move(aside, folder.readyFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes back what was announced and forgets the supervisor. */
    static void retract(CenterFolder folder) {
        try {
            Files.deleteIfExists(folder.readyFile());
            Files.deleteIfExists(folder.supervisorPid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<CenterPorts> readPorts(Path file) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
            return Optional.of(new CenterPorts(
                    port(properties, "order-api"),
                    port(properties, "design-worker"),
                    port(properties, "production-worker"),
                    port(properties, "postgres"),
                    port(properties, "kafka"),
                    port(properties, "kafka-controller")));
        } catch (IOException | NumberFormatException notReady) {
            return Optional.empty();
        }
    }

    private static int port(Properties properties, String name) {
        return Integer.parseInt(properties.getProperty(name, ""));
    }
}
