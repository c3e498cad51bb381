package com.cuffline.orderapi.ordering;

import com.cuffline.orderapi.tracking.LiveOrders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes timeline rows, each with the hash of the one before, so that a changed or missing row shows. */
@Component
final class JdbcTimeline {

    /** The last row of an order's timeline. */
    record Tip(int seq, String hash) {}

    private final JdbcClient jdbc;
    private final LiveOrders live;
    private final Clock clock;

    JdbcTimeline(JdbcClient jdbc, LiveOrders live, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    /** Appends what the order has registered; the order's row is locked by the caller. */
    Tip append(Order order) {
        UUID id = order.identity().id();
        Tip tip = jdbc.sql("select timeline_seq, timeline_hash from orders where id = ?")
                .param(id)
                .query((row, n) -> new Tip(row.getInt(1), row.getString(2)))
                .single();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (TimelineEntry entry : order.entries()) {
            Tip next = new Tip(tip.seq() + 1, hash(tip, at, entry));
            insert(id, at, entry, tip, next);
            tip = next;
        }
        live.changed(id);
        return tip;
    }

    private void insert(UUID id, Instant at, TimelineEntry entry, Tip before, Tip next) {
        jdbc.sql("""
                        insert into timeline (order_id, seq, at, who, what, state, detail, previous_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        next.seq(),
                        at.atOffset(ZoneOffset.UTC),
                        entry.who(),
                        entry.what(),
                        entry.state(),
                        entry.detail(),
                        before.hash(),
                        next.hash())
                .update();
    }

    private static String hash(Tip before, Instant at, TimelineEntry entry) {
        String line = String.join(
                "\n",
                before.hash(),
                String.valueOf(before.seq() + 1),
                at.toString(),
                entry.who(),
                entry.what(),
                entry.state(),
                entry.detail());
        return DigestUtils.sha256Hex(line);
    }
}
