package com.cuffline.workbench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Prepares a database for the three services: a role and a schema each, every role owner of its own schema only.
 * Safe to run again; passwords are set to the ones handed in each time.
 */
public final class JdbcSchemas {

    private final String serverUrl;
    private final String administrator;
    private final DatabaseSecrets secrets;

    /**
     * @param serverUrl JDBC address of the server, ending in a slash: {@code jdbc:postgresql://host:port/}
     * @param administrator role that may create databases and roles
     */
    public JdbcSchemas(String serverUrl, String administrator, DatabaseSecrets secrets) {
        if (!serverUrl.endsWith("/")) {
            throw new IllegalArgumentException("serverUrl must end in a slash: " + serverUrl);
        }
        this.serverUrl = serverUrl;
        this.administrator = administrator;
        this.secrets = secrets;
    }

    /**
     * Creates what is missing.
     *
     * @param database lower-case letters, digits and {@code _}
     * @throws EngineFailure when the server refuses
     */
    public void prepare(String database) {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("database must be a plain lower-case name: " + database);
        }
        try {
            try (Connection server = connect("postgres");
                    Statement statement = server.createStatement()) {
                for (ServiceSchema schema : ServiceSchema.values()) {
                    createRole(statement, schema);
                }
                createDatabase(statement, database);
            }
            try (Connection inside = connect(database);
                    Statement statement = inside.createStatement()) {
                for (ServiceSchema schema : ServiceSchema.values()) {
                    createSchema(statement, database, schema.role());
                }
            }
        } catch (SQLException e) {
            throw new EngineFailure("database " + database + " could not be prepared: " + e.getMessage(), e);
        }
    }

    /** True when the administrator can run a statement, which is later than an open port. */
    boolean serverAnswers() {
        try (Connection server = connect("postgres");
                Statement statement = server.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", administrator);
        login.setProperty("password", secrets.administrator());
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(serverUrl + database, login);
    }

    private void createRole(Statement statement, ServiceSchema schema) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + schema.role() + "'")) {
            statement.execute("create role " + schema.role() + " login nosuperuser nocreatedb nocreaterole");
        }
        statement.execute("alter role " + schema.role() + " password '" + secrets.of(schema) + "'");
    }

    private static void createDatabase(Statement statement, String database) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
            statement.execute("create database " + database + " encoding 'UTF8'");
        }
        statement.execute("revoke all on database " + database + " from public");
    }

    private static void createSchema(Statement statement, String database, String role) throws SQLException {
        statement.execute("revoke all on schema public from public");
        statement.execute("create schema if not exists " + role + " authorization " + role);
        statement.execute("grant connect on database " + database + " to " + role);
        statement.execute("alter role " + role + " in database " + database + " set search_path = " + role);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
