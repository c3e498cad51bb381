package com.cuffline.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEngineIT {

    private final DatabaseSecrets secrets = new DatabaseSecrets(
            "administrator-secret",
            Arrays.stream(ServiceSchema.values())
                    .collect(Collectors.toMap(Function.identity(), schema -> schema.role() + "-secret")));

    private final Path home;

    PostgresEngineIT(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void aRoleOwnsItsSchemaAndNoOther() throws SQLException {
        try (PostgresEngine engine = start()) {
            execute(engine, ServiceSchema.ORDER_API, "create table note (text text)");

            assertThatThrownBy(() -> execute(engine, ServiceSchema.DESIGN_WORKER, "select * from order_api.note"))
                    .hasMessageContaining("permission denied for schema order_api");
            assertThatThrownBy(() -> execute(engine, ServiceSchema.ORDER_API, "create table public.note (text text)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> DriverManager.getConnection(engine.jdbcUrl(), "order_api", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void whatWasCommittedIsThereAfterACleanStopAndAfterAKill() throws SQLException {
        try (PostgresEngine engine = start()) {
            execute(engine, ServiceSchema.ORDER_API, "create table note (text text)");
            execute(engine, ServiceSchema.ORDER_API, "insert into note values ('clean stop')");
        }
        PostgresEngine engine = start();
        execute(engine, ServiceSchema.ORDER_API, "insert into note values ('kill')");
        engine.kill();
        try (PostgresEngine again = start()) {
            assertThat(count(again)).isEqualTo(2);
        }
    }

    @Test
    void aServerLeftBehindOnTheFolderIsEndedByTheNextStart() throws SQLException {
        PostgresEngine leftBehind = start();
        execute(leftBehind, ServiceSchema.ORDER_API, "create table note (text text)");
        execute(leftBehind, ServiceSchema.ORDER_API, "insert into note values ('left behind')");

        try (PostgresEngine next = start()) {
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(count(next)).isEqualTo(1);
        }
    }

    private PostgresEngine start() {
        return PostgresEngine.start(
                new PostgresEngine.Settings(home, Ports.free(1).get(0), secrets));
    }

    private long count(PostgresEngine engine) throws SQLException {
        try (Connection connection = connect(engine, ServiceSchema.ORDER_API);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from note")) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private void execute(PostgresEngine engine, ServiceSchema schema, String sql) throws SQLException {
        try (Connection connection = connect(engine, schema);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(PostgresEngine engine, ServiceSchema schema) throws SQLException {
        return DriverManager.getConnection(engine.jdbcUrl(), schema.role(), secrets.of(schema));
    }
}
