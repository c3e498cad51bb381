package com.cuffline.messaging;

import com.cuffline.contracts.Envelope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this service has taken, how far it is per subject, and what it set aside. */
final class JdbcInbox {

    private static final RowMapper<SetAside> SET_ASIDE = (row, n) -> new SetAside(
            row.getObject("id", UUID.class),
            new Origin(
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("offset"),
                    row.getString("record_key")),
            row.getBytes("payload"));

    private final JdbcClient jdbc;

    JdbcInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasTaken(String eventId) {
        return jdbc.sql("select exists (select from inbox where event_id = ?)")
                .param(eventId)
                .query(Boolean.class)
                .single();
    }

    void markTaken(Envelope envelope) {
        jdbc.sql("insert into inbox (event_id) values (?)").param(envelope.id()).update();
        moveTo(envelope, envelope.sequence());
    }

    /** Last sequence taken of the envelope's subject; its row stays locked until the transaction ends. */
    long lockPosition(Envelope envelope) {
        return jdbc.sql("""
                        insert into inbox_position as p (source, topic, subject, last) values (?, ?, ?, 0)
                        on conflict (source, topic, subject) do update set last = p.last
                        returning last
                        """)
                .params(envelope.source(), topic(envelope), envelope.fact().subject())
                .query(Long.class)
                .single();
    }

    void moveTo(Envelope envelope, long sequence) {
        jdbc.sql("update inbox_position set last = ? where source = ? and topic = ? and subject = ?")
                .params(
                        sequence,
                        envelope.source(),
                        topic(envelope),
                        envelope.fact().subject())
                .update();
    }

    /** Keeps the message; false when it was kept before. */
    boolean setAside(SetAside message, @Nullable Envelope envelope, Refusal refusal) {
        return jdbc.sql("""
                                insert into set_aside
                                    (id, topic, partition, "offset", record_key, payload, source, sequence, reason_code, reason)
                                values (:id, :topic, :partition, :offset, :key, :payload, :source, :sequence, :code, :reason)
                                on conflict (id) do nothing
                                """)
                        .param("id", message.id())
                        .param("topic", message.origin().topic())
                        .param("partition", message.origin().partition())
                        .param("offset", message.origin().offset())
                        .param("key", message.origin().key())
                        .param("payload", message.payload())
                        .param("source", envelope == null ? null : envelope.source())
                        .param("sequence", envelope == null ? null : envelope.sequence())
                        .param("code", refusal.code())
                        .param("reason", refusal.reason())
                        .update()
                > 0;
    }

    Optional<SetAside> lockSetAside(UUID id) {
        return jdbc.sql("select * from set_aside where id = ? for update")
                .param(id)
                .query(SET_ASIDE)
                .optional();
    }

    /** A waiting message whose predecessors have all been taken. */
    Optional<UUID> nextReady() {
        return jdbc.sql("""
                        select s.id from set_aside s
                        join inbox_position p on p.source = s.source and p.topic = s.topic and p.subject = s.record_key
                        where s.reason_code = ? and s.sequence <= p.last + 1
                        order by s.position limit 1
                        """).param(Refusal.WAITING).query(UUID.class).optional();
    }

    /** True when an earlier fact of the envelope's subject is set aside, for whatever reason. */
    boolean holdsEarlier(Origin origin, Envelope envelope) {
        return jdbc.sql("""
                        select exists (select from set_aside
                            where topic = ? and record_key = ? and source = ? and sequence < ?)
                        """)
                .params(origin.topic(), envelope.fact().subject(), envelope.source(), envelope.sequence())
                .query(Boolean.class)
                .single();
    }

    void refuse(UUID setAsideId, Refusal refusal) {
        jdbc.sql("update set_aside set reason_code = ?, reason = ? where id = ?")
                .params(refusal.code(), refusal.reason(), setAsideId)
                .update();
    }

    void forget(UUID setAsideId) {
        jdbc.sql("delete from set_aside where id = ?").param(setAsideId).update();
    }

    private static String topic(Envelope envelope) {
        return envelope.fact().topic().wireName();
    }
}
