package com.cuffline.messaging;

import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.Fact;
import com.cuffline.contracts.FactCodec;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox as a table; wakes the relay after each commit. */
final class JdbcOutbox implements Outbox {

    /** A fact on its way: its row, and the record it becomes. */
    record Pending(long id, String topic, String subject, String payload) {}

    private final JdbcClient jdbc;
    private final FactCodec codec = new FactCodec();
    private final String source;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final WakeUp wakeUp;

    JdbcOutbox(JdbcClient jdbc, String source, Clock clock, Supplier<UUID> ids, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.source = source;
        this.clock = clock;
        this.ids = ids;
        this.wakeUp = wakeUp;
    }

    @Override
    public void append(Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact is recorded in the transaction of its change, and none is active");
        }
        String topic = fact.topic().wireName();
        long sequence = nextSequence(topic, fact.subject());
        // Microseconds are what PostgreSQL keeps: the fact reads the same from every store.
        Envelope envelope = new Envelope(
                ids.get().toString(), source, sequence, clock.instant().truncatedTo(ChronoUnit.MICROS), fact);
        jdbc.sql("insert into outbox (topic, subject, payload) values (?, ?, ?)")
                .params(topic, fact.subject(), codec.encode(envelope))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.signal();
            }
        });
    }

    private long nextSequence(String topic, String subject) {
        return jdbc.sql("""
                        insert into outbox_sequence as s (topic, subject, last) values (?, ?, 1)
                        on conflict (topic, subject) do update set last = s.last + 1
                        returning last
                        """).params(topic, subject).query(Long.class).single();
    }

    /** True when this transaction may publish: one relay at a time per schema, released with the transaction. */
    boolean lockForRelay() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('cuffline.outbox'), hashtext(current_schema()))")
                .query(Boolean.class)
                .single();
    }

    List<Pending> oldest(int limit) {
        return jdbc.sql("select id, topic, subject, payload from outbox order by id limit ?")
                .param(limit)
                .query((row, n) -> new Pending(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    void delete(List<Pending> sent) {
        jdbc.sql("delete from outbox where id = any (?)")
                .param(sent.stream().map(Pending::id).toArray(Long[]::new))
                .update();
    }
}
