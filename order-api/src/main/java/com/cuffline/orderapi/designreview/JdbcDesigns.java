package com.cuffline.orderapi.designreview;

import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.DesignFact.DesignFailed;
import com.cuffline.contracts.DesignFact.DesignProposed;
import com.cuffline.contracts.DesignFact.DesignRejectedByRules;
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

    /** The answer to a revision, if there is one yet. */
    Optional<DesignFact> find(UUID orderId, int revision) {
        return jdbc.sql("select verdict, body from design where order_id = ? and revision = ?")
                .params(orderId, revision)
                .query((row, n) -> read(Verdict.valueOf(row.getString(1)), row.getString(2)))
                .optional();
    }

    private DesignFact read(Verdict verdict, String body) {
        return switch (verdict) {
            case GREEN, REVIEW -> json.readValue(body, DesignProposed.class);
            case REJECTED -> json.readValue(body, DesignRejectedByRules.class);
            case FAILED -> json.readValue(body, DesignFailed.class);
        };
    }

    void accept(UUID orderId, int revision, String who) {
        jdbc.sql("update design set accepted_by = ? where order_id = ? and revision = ?")
                .params(who, orderId, revision)
                .update();
    }
}
