package com.cuffline.testsupport;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The engines as containers; Testcontainers removes them when the JVM ends. */
final class ContainerEngines {

    private static final int POSTGRES_PORT = 5432;

    private ContainerEngines() {}

    static Engines start(ContainerImages images) {
        PostgreSQLContainer postgres = new PostgreSQLContainer(
                        DockerImageName.parse(images.postgres()).asCompatibleSubstituteFor("postgres"))
                .withUsername(Engines.ADMINISTRATOR)
                .withPassword(Engines.SECRETS.administrator())
                .withDatabaseName("postgres");
        KafkaContainer kafka =
                new KafkaContainer(DockerImageName.parse(images.kafka()).asCompatibleSubstituteFor("apache/kafka"));
        postgres.start();
        kafka.start();
        String serverUrl =
                "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(POSTGRES_PORT) + "/";
        return new Engines(serverUrl, kafka.getBootstrapServers());
    }
}
