package com.cuffline.orderapi.designreview;

import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.DesignFact.DesignProposed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One answer of the design stage per order and revision, kept as it came. */
@Component
final class JdbcDesigns {

    enum Verdict {
        GREEN,
        REVIEW,
        REJECTED,
        FAILED
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcDesigns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the answer; false when the revision has one already. */
    boolean keep(DesignFact fact, Verdict verdict, Instant at) {
        return jdbc.sql("""
                                insert into design (order_id, revision, verdict, body, at) values (?, ?, ?, ?, ?)
                                on conflict (order_id, revision) do nothing
                                """)
                        .params(
                                fact.orderId(),
                                fact.revision(),
                                verdict.name(),
                                json.writeValueAsString(fact),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** The design of a revision that can be made, if there is one. */
    Optional<DesignProposed> proposed(UUID orderId, int revision) {
        return jdbc.sql(
                        "select body from design where order_id = ? and revision = ? and verdict in ('GREEN', 'REVIEW')")
                .params(orderId, revision)
                .query((row, n) -> json.readValue(row.getString(1), DesignProposed.class))
                .optional();
    }

    void accept(UUID orderId, int revision, String who) {
        jdbc.sql("update design set accepted_by = ? where order_id = ? and revision = ?")
                .params(who, orderId, revision)
                .update();
    }
}
