package com.cuffline.productionworker.equipment;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was last told of each machine and lot. */
final class JdbcToldCenter {

    enum Kind {
        MACHINE,
        LOT
    }

    private final JdbcClient jdbc;

    JdbcToldCenter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else tells. */
    void lock() {
        jdbc.sql("lock table center_told in share row exclusive mode").update();
    }

    /** JSON by name. */
    Map<String, String> of(Kind kind) {
        Map<String, String> bodies = new HashMap<>();
        jdbc.sql("select name, body from center_told where kind = ?")
                .param(kind.name())
                .query(row -> {
                    bodies.put(row.getString("name"), row.getString("body"));
                });
        return bodies;
    }

    void keep(Kind kind, String name, String body) {
        jdbc.sql("""
                        insert into center_told (kind, name, body) values (?, ?, ?)
                        on conflict (kind, name) do update set body = excluded.body
                        """).params(kind.name(), name, body).update();
    }

    void forget(Kind kind, String name) {
        jdbc.sql("delete from center_told where kind = ? and name = ?")
                .params(kind.name(), name)
                .update();
    }
}
