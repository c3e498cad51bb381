package com.cuffline.testsupport;

import com.cuffline.workbench.JdbcSchemas;
import com.cuffline.workbench.ServiceSchema;
import java.util.Map;
import java.util.UUID;

/** A database of its own for one test class, with the three roles and schemas of the product. */
public final class TestDatabase {

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** Creates a new, empty database on the running engine. */
    public static TestDatabase fresh() {
        Engines engines = Engines.running();
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcSchemas(engines.serverUrl(), Engines.ADMINISTRATOR, Engines.SECRETS).prepare(name);
        return new TestDatabase(engines.serverUrl() + name);
    }

    /** JDBC address; the same for every service, the role decides what it may see. */
    public String url() {
        return url;
    }

    /** Password of the schema's role. */
    public String password(ServiceSchema schema) {
        return Engines.SECRETS.of(schema);
    }

    /** {@code cuffline.db.url}, {@code .user} and {@code .password} for the service that owns the schema. */
    public Map<String, String> properties(ServiceSchema schema) {
        return Map.of(
                "cuffline.db.url", url,
                "cuffline.db.user", schema.role(),
                "cuffline.db.password", password(schema));
    }
}
