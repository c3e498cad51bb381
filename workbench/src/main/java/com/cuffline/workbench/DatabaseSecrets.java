package com.cuffline.workbench;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Passwords of the database: one for the administrator, one for each service's role.
 * SQL cannot bind a role's password as a parameter, so only letters, digits, {@code _} and {@code -} are taken,
 * 12 to 128 of them.
 */
public record DatabaseSecrets(String administrator, Map<ServiceSchema, String> roles) {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{12,128}");

    public DatabaseSecrets {
        roles = Map.copyOf(roles);
        check("administrator", administrator);
        for (ServiceSchema schema : ServiceSchema.values()) {
            check(schema.role(), roles.getOrDefault(schema, ""));
        }
    }

    /** Password of the role that owns the schema. */
    public String of(ServiceSchema schema) {
        return roles.getOrDefault(schema, "");
    }

    @Override
    public String toString() {
        return "DatabaseSecrets[hidden]";
    }

    private static void check(String name, String password) {
        if (!SAFE.matcher(password).matches()) {
            throw new IllegalArgumentException("password of " + name + " must match " + SAFE);
        }
    }
}
