package com.cuffline.designworker.designing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest revision asked for, per order. */
@Component
class JdbcLatestRevisions {

    private final JdbcClient jdbc;

    JdbcLatestRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers the revision; false when this or a newer one was asked for before. */
    boolean advance(UUID orderId, int revision) {
        return jdbc.sql("""
                                insert into latest_revision as latest (order_id, revision) values (?, ?)
                                on conflict (order_id) do update set revision = excluded.revision
                                    where excluded.revision > latest.revision
                                """).params(orderId, revision).update() > 0;
    }
}
