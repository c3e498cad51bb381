package com.cuffline.designworker.designing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The latest revision seen of each order. */
final class JdbcLatestRevisions {

    private final JdbcClient jdbc;

    JdbcLatestRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records that the revision was seen and returns the latest one seen so far. */
    int see(UUID orderId, int revision) {
        return jdbc.sql("""
                        insert into latest_revision as known (order_id, revision) values (?, ?)
                        on conflict (order_id) do update set revision = greatest(known.revision, excluded.revision)
                        returning revision
                        """).params(orderId, revision).query(Integer.class).single();
    }
}
