package com.cuffline.workbench.cli;

import com.cuffline.workbench.center.CenterFolder;
import com.cuffline.workbench.center.CenterPlan;
import com.cuffline.workbench.center.CenterPorts;
import com.cuffline.workbench.center.SecretsFile;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the center lives and which ports it uses: options shared by the verbs that start or find it. */
final class Installation {

    @Option(
            names = "--home",
            description = "Folder for all data (CUFFLINE_HOME). Default: .cuffline in the checkout.",
            defaultValue = "${env:CUFFLINE_HOME:-${sys:cuffline.checkout}/.cuffline}")
    private Path home;

    @Option(
            names = "--port",
            description = "Pages and API (CUFFLINE_PORT). Default: 8080.",
            defaultValue = "${env:CUFFLINE_PORT:-8080}")
    private int port;

    @Option(
            names = "--design-worker-port",
            description = "Health (CUFFLINE_DESIGN_WORKER_PORT). Default: 8082.",
            defaultValue = "${env:CUFFLINE_DESIGN_WORKER_PORT:-8082}")
    private int designWorkerPort;

    @Option(
            names = "--production-worker-port",
            description = "Health (CUFFLINE_PRODUCTION_WORKER_PORT). Default: 8083.",
            defaultValue = "${env:CUFFLINE_PRODUCTION_WORKER_PORT:-8083}")
    private int productionWorkerPort;

    @Option(
            names = "--postgres-port",
            description = "PostgreSQL (CUFFLINE_POSTGRES_PORT). Default: 5433.",
            defaultValue = "${env:CUFFLINE_POSTGRES_PORT:-5433}")
    private int postgresPort;

    @Option(
            names = "--kafka-port",
            description = "Kafka (CUFFLINE_KAFKA_PORT). Default: 9095.",
            defaultValue = "${env:CUFFLINE_KAFKA_PORT:-9095}")
    private int kafkaPort;

    @Option(
            names = "--kafka-controller-port",
            description = "Kafka's controller (CUFFLINE_KAFKA_CONTROLLER_PORT). Default: 9096.",
            defaultValue = "${env:CUFFLINE_KAFKA_CONTROLLER_PORT:-9096}")
    private int kafkaControllerPort;

    CenterFolder folder() {
        return new CenterFolder(home);
    }

    CenterPorts wantedPorts() {
        return new CenterPorts(
                port, designWorkerPort, productionWorkerPort, postgresPort, kafkaPort, kafkaControllerPort);
    }

    /** The plan for a start with these options; makes the folder and the secrets when they are missing. */
    CenterPlan plan(Map<String, String> extraEnvironment) {
        CenterFolder folder = folder().create();
        return new CenterPlan(
                Path.of(System.getProperty("cuffline.checkout", "")).toAbsolutePath(),
                folder,
                wantedPorts(),
                SecretsFile.loadOrCreate(folder, new SecureRandom()),
                extraEnvironment);
    }

    /** The center that runs on this folder, when one is ready. */
    Optional<RunningCenter> running() {
        return RunningCenter.find(folder());
    }

    /** Where the API is: of the running center, else where it would be. */
    URI address() {
        return running().map(RunningCenter::address).orElseGet(() -> URI.create("http://127.0.0.1:" + port));
    }
}
