package com.cuffline.workbench.center;

import com.cuffline.workbench.DatabaseSecrets;
import com.cuffline.workbench.EngineFailure;
import com.cuffline.workbench.PostgresEngine;
import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything needed to start a center.
 *
 * @param checkout folder of the built project, where the services' jars are
 * @param folder where data is kept
 * @param extraEnvironment variables for every service besides the usual ones
 */
public record CenterPlan(
        Path checkout,
        CenterFolder folder,
        CenterPorts ports,
        DatabaseSecrets secrets,
        Map<String, String> extraEnvironment) {

    public CenterPlan {
        extraEnvironment = Map.copyOf(extraEnvironment);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** What a service reads from its environment. */
    Map<String, String> environment(ServiceSchema service) {
        Map<String, String> environment = new HashMap<>(extraEnvironment);
        environment.put(
                "CUFFLINE_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + PostgresEngine.DATABASE);
        environment.put("CUFFLINE_DB_USER", service.role());
        environment.put("CUFFLINE_DB_PASSWORD", secrets.of(service));
        environment.put("CUFFLINE_KAFKA", bootstrapServers());
        environment.put("CUFFLINE_ARTIFACTS", folder.artifacts().toString());
        environment.put("CUFFLINE_PORT", Integer.toString(ports.of(service)));
        environment.put("CUFFLINE_ADDRESS", "127.0.0.1");
        return environment;
    }

    /**
     * The service's executable jar.
     *
     * @throws EngineFailure when it has not been built
     */
    Path jar(ServiceSchema service) {
        Path target = checkout.resolve(service.service()).resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars = files.filter(
                                file -> file.getFileName().toString().matches(service.service() + "-[0-9].*\\.jar"))
                        .toList();
                if (jars.size() == 1) {
                    return jars.get(0);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new EngineFailure("no single jar of " + service.service() + " in " + target
                + "; build the project with: mvn -DskipTests clean package");
    }
}
