package com.cuffline.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/**
 * A Kafka broker on the loopback address: one KRaft node in a process of its own, on the class path of this program,
 * with its data in a folder that outlives it.
 *
 * <p>One node keeps no second copy. Whoever needs acknowledged records to survive a power cut sets {@code
 * flush.messages=1} on the topic; a kill of the process alone loses nothing.
 */
public final class KafkaEngine implements Running {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Settings settings;
    private final Child broker;

    private KafkaEngine(Settings settings, Child broker) {
        this.settings = settings;
        this.broker = broker;
    }

    /**
     * Where and how to run.
     *
     * @param home folder for data, configuration and log; created when missing
     * @param port TCP port for clients on 127.0.0.1, 1 to 65535
     * @param controllerPort TCP port of the controller on 127.0.0.1, another one than {@code port}
     * @param heapMb upper bound of the broker's heap in MB, 128 to 4096
     */
    public record Settings(Path home, int port, int controllerPort, int heapMb) {
        public Settings {
            home = home.toAbsolutePath();
            checkPort("port", port);
            checkPort("controllerPort", controllerPort);
            if (port == controllerPort) {
                throw new IllegalArgumentException("controllerPort must differ from port " + port);
            }
            if (heapMb < 128 || heapMb > 4_096) {
                throw new IllegalArgumentException("heapMb must be 128 to 4096, not " + heapMb);
            }
        }

        private static void checkPort(String field, int value) {
            if (value < 1 || value > 65_535) {
                throw new IllegalArgumentException(field + " must be 1 to 65535, not " + value);
            }
        }

        String bootstrapServers() {
            return "127.0.0.1:" + port;
        }
    }

    /**
     * Starts the broker, formatting its folder at the first start; returns when it answers.
     *
     * @throws EngineFailure when it does not come up; the message holds the end of its log
     */
    public static KafkaEngine start(Settings settings) {
        endOrphan(settings.home());
        Path properties = writeProperties(settings);
        Child broker = Child.start(
                "Kafka",
                command(settings, properties),
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                settings.home().resolve("kafka.log"));
        OwnProcess.of(broker.handle()).ifPresent(own -> own.writeTo(pidFile(settings.home())));
        try {
            broker.awaitReady(START_LIMIT, () -> answers(settings));
        } catch (RuntimeException e) {
            broker.kill();
            throw e;
        }
        return new KafkaEngine(settings, broker);
    }

    /** Address for clients, {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public ProcessHandle handle() {
        return broker.handle();
    }

    @Override
    public boolean isAlive() {
        return broker.isAlive();
    }

    /** Stops the broker after it has closed its logs. */
    @Override
    public void close() {
        broker.end(STOP_LIMIT);
    }

    @Override
    public void kill() {
        broker.kill();
    }

    /**
     * Ends a broker that a killed program left running on this home.
     *
     * @return false when there was none
     */
    public static boolean endOrphan(Path home) {
        return OwnProcess.readFrom(pidFile(home))
                .filter(orphan -> orphan.end(STOP_LIMIT))
                .isPresent();
    }

    private static Path pidFile(Path home) {
        return home.resolve("kafka.pid");
    }

    private static List<String> command(Settings settings, Path properties) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + settings.heapMb() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlogback.configurationFile=com/cuffline/workbench/kafka-logback.xml",
                KafkaProcess.class.getName(),
                properties.toString());
    }

    private static Path writeProperties(Settings settings) {
        Map<String, String> properties = new TreeMap<>(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + settings.controllerPort(),
                "listeners",
                "PLAINTEXT://127.0.0.1:" + settings.port() + ",CONTROLLER://127.0.0.1:" + settings.controllerPort(),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + settings.port(),
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                settings.home().resolve("data").toString()));
        properties.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "6",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "8388608",
                "num.network.threads", "2",
                "num.io.threads", "4"));
        String text = properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(settings.home());
            return Files.writeString(settings.home().resolve("server.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(Settings settings) {
        // The admin client would wait and log for as long as nothing listens, so the port is asked first.
        if (Ports.isFree(settings.port())) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            return !admin.describeCluster(new DescribeClusterOptions().timeoutMs(5_000))
                    .nodes()
                    .get()
                    .isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
