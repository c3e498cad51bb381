package com.cuffline.productionworker.filing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Standings of the orders seen. */
final class JdbcOrderStandings {

    private final JdbcClient jdbc;

    JdbcOrderStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The order's standing, locked until the transaction ends once it has been saved for the first time. */
    OrderStanding lock(UUID orderId) {
        return jdbc.sql("select order_id, revision, state from order_standing where order_id = ? for update")
                .param(orderId)
                .query((row, n) -> new OrderStanding(
                        orderId, row.getInt("revision"), OrderStanding.State.valueOf(row.getString("state"))))
                .optional()
                .orElseGet(() -> OrderStanding.unseen(orderId));
    }

    void save(OrderStanding standing) {
        jdbc.sql("""
                        insert into order_standing (order_id, revision, state) values (?, ?, ?)
                        on conflict (order_id) do update set revision = excluded.revision, state = excluded.state
                        """)
                .params(
                        standing.orderId(),
                        standing.revision(),
                        standing.state().name())
                .update();
    }
}
