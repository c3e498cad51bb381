package com.cuffline.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.workbench.ServiceSchema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class EnginesIT {

    @Test
    void twoTestClassesDoNotSeeEachOthersTables() throws SQLException {
        TestDatabase first = TestDatabase.fresh();
        TestDatabase second = TestDatabase.fresh();

        assertThat(query(first, "create table note (text text); select current_schema()"))
                .isEqualTo("order_api");
        assertThat(query(second, "select count(*) from pg_tables where tablename = 'note'"))
                .isEqualTo("0");
        assertThat(query(first, "select count(*) from pg_tables where tablename = 'note'"))
                .isEqualTo("1");
    }

    @Test
    void theBrokerAnswersAndEveryTestClassHasItsOwnTopics() throws Exception {
        TestBroker broker = TestBroker.fresh();

        assertThat(broker.topic("orders.v1")).isNotEqualTo(TestBroker.fresh().topic("orders.v1"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    @Test
    void aServiceIsGivenEverythingItNeedsToRun() {
        assertThat(TestCenter.fresh().properties(ServiceSchema.DESIGN_WORKER))
                .containsEntry("cuffline.db.user", "design_worker")
                .containsKeys(
                        "cuffline.db.url",
                        "cuffline.db.password",
                        "cuffline.kafka.bootstrap-servers",
                        "cuffline.messaging.topic-prefix",
                        "cuffline.artifacts.folder");
    }

    private static String query(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(), "order_api", database.password(ServiceSchema.ORDER_API));
                Statement statement = connection.createStatement()) {
            boolean isRows = statement.execute(sql);
            while (!isRows) {
                isRows = statement.getMoreResults();
            }
            try (ResultSet rows = statement.getResultSet()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
