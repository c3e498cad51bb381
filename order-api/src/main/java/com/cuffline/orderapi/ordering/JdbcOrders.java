package com.cuffline.orderapi.ordering;

import com.cuffline.messaging.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcOrders implements Orders {

    private static final RowMapper<Order> ORDER = (row, n) -> new Order(
            new Order.Identity(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("clinic"),
                    row.getString("case_code")),
            Progress.valueOf(row.getString("progress")),
            hold(row),
            new Order.Edition(row.getInt("revision"), row.getLong("version")),
            new TypedForm(row.getString("form"), row.getString("library_version")),
            promised(row));

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

    private static @Nullable Hold hold(ResultSet row) throws SQLException {
        String code = row.getString("hold_code");
        String way = row.getString("hold_way");
        return code == null
                ? null
                : new Hold(
                        code,
                        row.getString("hold_note"),
                        way == null
                                ? null
                                : new Hold.Way(
                                        way,
                                        row.getObject("hold_way_from", LocalDate.class),
                                        row.getString("hold_way_words")));
    }

    private static @Nullable Promised promised(ResultSet row) throws SQLException {
        LocalDate start = row.getObject("start_on", LocalDate.class);
        return start == null
                ? null
                : new Promised(
                        row.getBoolean("promise_feasible"),
                        row.getBoolean("promise_waits"),
                        start,
                        row.getObject("leaves_on", LocalDate.class),
                        row.getObject("at_yours_on", LocalDate.class),
                        row.getString("promise_reason"));
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
                .param("form", order.form().json())
                .param("now", now())
                .update();
        save(order);
    }

    @Override
    public void save(Order order) {
        JdbcTimeline.Tip tip = timeline.append(order);
        int changed = promisedAndHeld(order, jdbc.sql("""
                        update orders set progress = :progress, hold_code = :holdCode, hold_note = :holdNote,
                            hold_way = :way, hold_way_from = :wayFrom, hold_way_words = :wayWords,
                            revision = :revision, form = :form, library_version = :library,
                            promise_feasible = :feasible, promise_waits = :waits, promise_reason = :promise,
                            start_on = :startOn, leaves_on = :leavesOn, at_yours_on = :atYoursOn,
                            timeline_seq = :seq, timeline_hash = :hash,
                            changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """))
                .param("progress", order.progress().name())
                .param("revision", order.revision())
                .param("form", order.form().json())
                .param("library", order.form().libraryVersion())
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

    @Override
    public Optional<Order> find(UUID id) {
        return jdbc.sql("select * from orders where id = ?")
                .param(id)
                .query(ORDER)
                .optional();
    }

    @Override
    public Optional<Order> lockIfFree(UUID id) {
        return jdbc.sql("select * from orders where id = ? for update skip locked")
                .param(id)
                .query(ORDER)
                .optional();
    }

    @Override
    public List<UUID> openAfter(@Nullable UUID last, int limit) {
        return jdbc.sql("""
                        select id from orders
                        where progress in ('IN_DESIGN', 'IN_REVIEW', 'APPROVED', 'QUEUED', 'IN_BATCH', 'REMAKING')
                            and (:last::uuid is null or id > :last::uuid)
                        order by id limit :limit
                        """)
                .param("last", last)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static JdbcClient.StatementSpec promisedAndHeld(Order order, JdbcClient.StatementSpec update) {
        Hold hold = order.currentHold();
        Hold.Way way = hold == null ? null : hold.way();
        Promised promised = order.promised();
        return update.param("holdCode", hold == null ? null : hold.code())
                .param("holdNote", hold == null ? null : hold.note())
                .param("way", way == null ? null : way.kind())
                .param("wayFrom", way == null ? null : way.from())
                .param("wayWords", way == null ? null : way.words())
                .param("feasible", promised == null ? null : promised.feasible())
                .param("waits", promised == null ? null : promised.waits())
                .param("promise", promised == null ? null : promised.reason())
                .param("startOn", promised == null ? null : promised.startOn())
                .param("leavesOn", promised == null ? null : promised.leavesOn())
                .param("atYoursOn", promised == null ? null : promised.atYoursOn());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
