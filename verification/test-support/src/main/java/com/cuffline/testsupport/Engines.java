package com.cuffline.testsupport;

import com.cuffline.workbench.DatabaseSecrets;
import com.cuffline.workbench.ServiceSchema;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One real PostgreSQL and one real Kafka broker for all tests of a JVM, started at first use and ended with the JVM.
 *
 * <p>Containers are used where a Docker engine answers and holds (or can soon pull) the images; else the workbench runs
 * the same engines from Maven artifacts in a temporary folder. {@code CUFFLINE_TEST_ENGINES} set to {@code containers}
 * or {@code workbench} (also as system property {@code cuffline.test.engines}) takes the choice away.
 */
public final class Engines {

    static final String ADMINISTRATOR = "postgres";

    static final DatabaseSecrets SECRETS = new DatabaseSecrets(
            "only-for-tests",
            Arrays.stream(ServiceSchema.values())
                    .collect(Collectors.toMap(Function.identity(), schema -> "only-for-tests-" + schema.service())));

    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);

    private final String serverUrl;
    private final String bootstrapServers;

    Engines(String serverUrl, String bootstrapServers) {
        this.serverUrl = serverUrl;
        this.bootstrapServers = bootstrapServers;
    }

    /** The engines of this JVM, started now when they are not running yet. */
    public static Engines running() {
        return Holder.ENGINES;
    }

    /** JDBC address of the PostgreSQL server, ending in a slash. */
    public String serverUrl() {
        return serverUrl;
    }

    /** Address of the broker for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    private static Engines start() {
        String wish = TestSettings.value("cuffline.test.engines", "auto");
        if (!"workbench".equals(wish)) {
            ContainerImages images = ContainerImages.fromSettings();
            String obstacle = images.obstacle();
            if (obstacle.isEmpty()) {
                Engines engines = ContainerEngines.start(images);
                LOG.info("Test engines: containers {} and {} by Testcontainers", images.postgres(), images.kafka());
                return engines;
            }
            if ("containers".equals(wish)) {
                throw new IllegalStateException("containers were asked for, but " + obstacle);
            }
            LOG.info("Test engines: PostgreSQL and Kafka of the workbench from Maven artifacts, because {}", obstacle);
        } else {
            LOG.info("Test engines: PostgreSQL and Kafka of the workbench from Maven artifacts, as asked for");
        }
        return WorkbenchEngines.start();
    }

    private static final class Holder {
        private static final Engines ENGINES = start();
    }
}
