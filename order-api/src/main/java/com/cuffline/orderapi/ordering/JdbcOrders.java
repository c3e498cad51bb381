package com.cuffline.orderapi.ordering;

import com.cuffline.messaging.Outbox;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcOrders implements Orders {

    private static final RowMapper<Order> ORDER = (row, n) -> {
        String holdCode = row.getString("hold_code");
        return new Order(
                new Order.Identity(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("clinic"),
                        row.getString("case_code")),
                Progress.valueOf(row.getString("progress")),
                holdCode == null ? null : new Hold(holdCode, row.getString("hold_note")),
                row.getInt("revision"),
                row.getLong("version"),
                row.getString("form"));
    };

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final JdbcTimeline timeline;
    private final Clock clock;

    JdbcOrders(JdbcClient jdbc, Outbox outbox, JdbcTimeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String nextCode() {
        long number = jdbc.sql("select nextval('order_code')").query(Long.class).single();
        return "CF-%06d".formatted(number);
    }

    @Override
    public void add(Order order) {
        jdbc.sql("""
                        insert into orders (id, code, clinic, case_code, progress, revision, version, form,
                            timeline_seq, timeline_hash, created_at, changed_at)
                        values (:id, :code, :clinic, :caseCode, :progress, :revision, 0, :form, 0, '', :now, :now)
                        """)
                .param("id", order.identity().id())
                .param("code", order.identity().code())
                .param("clinic", order.identity().clinic())
                .param("caseCode", order.identity().caseCode())
                .param("progress", order.progress().name())
                .param("revision", order.revision())
                .param("form", order.form())
                .param("now", now())
                .update();
        save(order);
    }

    @Override
    public void save(Order order) {
        Hold hold = order.currentHold();
        JdbcTimeline.Tip tip = timeline.append(order);
        int changed = jdbc.sql("""
                        update orders set progress = :progress, hold_code = :holdCode, hold_note = :holdNote,
                            revision = :revision, form = :form, timeline_seq = :seq, timeline_hash = :hash,
                            changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("progress", order.progress().name())
                .param("holdCode", hold == null ? null : hold.code())
                .param("holdNote", hold == null ? null : hold.note())
                .param("revision", order.revision())
                .param("form", order.form())
                .param("seq", tip.seq())
                .param("hash", tip.hash())
                .param("now", now())
                .param("id", order.identity().id())
                .param("version", order.version())
                .update();
        if (changed != 1) {
            throw new IllegalStateException(
                    "order " + order.identity().code() + " is not at version " + order.version() + " any more");
        }
        order.facts().forEach(outbox::append);
    }

    @Override
    public Optional<Order> lock(UUID id) {
        return jdbc.sql("select * from orders where id = ? for update")
                .param(id)
                .query(ORDER)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
