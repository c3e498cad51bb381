package com.cuffline.orderapi.ordering;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which order an Idempotency-Key made. */
@Component
final class JdbcIdempotency {

    /** The request that first used a key. */
    record First(String requestHash, UUID orderId) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcIdempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Waits for a request with the same key that is still under way, then says whether the key is used. */
    Optional<First> lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key)
                .query((row, n) -> true)
                .single();
        return jdbc.sql("select request_hash, order_id from idempotency where key = ?")
                .param(key)
                .query((row, n) -> new First(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    void remember(String key, First first) {
        jdbc.sql("insert into idempotency (key, request_hash, order_id, created_at) values (?, ?, ?, ?)")
                .params(
                        key,
                        first.requestHash(),
                        first.orderId(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
