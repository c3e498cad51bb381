package com.cuffline.orderapi.deadletters;

import com.cuffline.contracts.DeadLetterFact.MessageSetAside;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What any service has set aside. */
@Component
final class JdbcDeadLetters {

    /** @param state {@code Open}, {@code ReplayRequested}, {@code DiscardRequested}, {@code Replayed} or {@code Discarded} */
    record DeadLetter(
            UUID id,
            String consumer,
            String originTopic,
            int originPartition,
            long originOffset,
            @Nullable String key,
            String reasonCode,
            String reason,
            String excerpt,
            String state,
            @Nullable String note,
            Instant at) {}

    private final JdbcClient jdbc;

    JdbcDeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void setAside(MessageSetAside fact, Instant at) {
        jdbc.sql("""
                        insert into dead_letter (id, consumer, origin_topic, origin_partition, origin_offset, record_key,
                            reason_code, reason, excerpt, state, at, changed_at)
                        values (:id, :consumer, :topic, :partition, :offset, :key, :code, :reason, :excerpt, 'Open', :at, :at)
                        on conflict (id) do update set reason_code = :code, reason = :reason, state = 'Open', changed_at = :at
                        """)
                .param("id", fact.deadLetterId())
                .param("consumer", fact.consumer())
                .param("topic", fact.originTopic())
                .param("partition", fact.originPartition())
                .param("offset", fact.originOffset())
                .param("key", fact.key())
                .param("code", fact.reasonCode())
                .param("reason", fact.reason())
                // PostgreSQL text cannot hold the character U+0000, which a broken message may contain.
                .param("excerpt", fact.excerpt().replace('\u0000', ' '))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void move(UUID id, String state, @Nullable String note, Instant at) {
        jdbc.sql("update dead_letter set state = :state, note = :note, changed_at = :at where id = :id")
                .param("state", state)
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void failedAgain(UUID id, String reasonCode, String reason, Instant at) {
        jdbc.sql("""
                        update dead_letter set state = 'Open', reason_code = ?, reason = ?, changed_at = ? where id = ?
                        """)
                .params(reasonCode, reason, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    Optional<DeadLetter> lock(UUID id) {
        return jdbc.sql("select * from dead_letter where id = ? for update")
                .param(id)
                .query((row, n) -> deadLetter(row))
                .optional();
    }

    /** Open ones first, then newest; at most 500. */
    List<DeadLetter> all() {
        return jdbc.sql("select * from dead_letter order by (state = 'Open') desc, at desc, origin_offset limit 500")
                .query((row, n) -> deadLetter(row))
                .list();
    }

    private static DeadLetter deadLetter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                row.getString("origin_topic"),
                row.getInt("origin_partition"),
                row.getLong("origin_offset"),
                row.getString("record_key"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("excerpt"),
                row.getString("state"),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
