package com.cuffline.testsupport;

import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Database, broker and artifact folder of one test class. In a Spring test:
 *
 * <pre>{@code
 * private static final TestCenter CENTER = TestCenter.fresh();
 *
 * @DynamicPropertySource
 * static void center(DynamicPropertyRegistry registry) {
 *     CENTER.register(registry, ServiceSchema.ORDER_API);
 * }
 * }</pre>
 */
public record TestCenter(TestDatabase database, TestBroker broker, Path artifacts) {

    /** A fresh database, a fresh topic prefix and an empty folder for artifacts. */
    public static TestCenter fresh() {
        try {
            Path artifacts = Files.createTempDirectory("cuffline-artifacts-");
            return new TestCenter(TestDatabase.fresh(), TestBroker.fresh(), artifacts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every property a service needs to run against this center. */
    public Map<String, String> properties(ServiceSchema schema) {
        Map<String, String> properties = new HashMap<>(database.properties(schema));
        properties.putAll(broker.properties());
        properties.put("cuffline.artifacts.folder", artifacts.toString());
        return Map.copyOf(properties);
    }

    /** Adds the properties to a Spring test's environment. */
    public void register(DynamicPropertyRegistry registry, ServiceSchema schema) {
        properties(schema).forEach((name, value) -> registry.add(name, () -> value));
    }
}
