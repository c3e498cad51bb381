package com.cuffline.orderapi.floor;

import com.cuffline.contracts.OrderFact.Dimension;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, what was stopped, and which requests were taken. */
@Component
final class JdbcFloorLog {

    /** One measuring of a unit. */
    record Inspected(Instant at, String by, boolean passed, List<Dimension> dimensions) {}

    private static final TypeReference<List<Dimension>> DIMENSIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcFloorLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Waits for a request with the same key that is still under way. False when the key was used for the same request.
     *
     * @throws Problem {@code idempotency.key-reused} when it was used for another
     */
    boolean isFirst(String key, String requestHash) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(key)
                .query((row, n) -> true)
                .single();
        Optional<String> first = jdbc.sql("select request_hash from floor_key where key = ?")
                .param(key)
                .query(String.class)
                .optional();
        if (first.isPresent() && !first.get().equals(requestHash)) {
            throw new Problem(ProblemCode.IDEMPOTENCY_KEY_REUSED, "Send a new key with each report");
        }
        if (first.isEmpty()) {
            jdbc.sql("insert into floor_key (key, request_hash, at) values (?, ?, ?)")
                    .params(key, requestHash, now())
                    .update();
        }
        return first.isEmpty();
    }

    void stopped(String request, FloorStop stop) {
        jdbc.sql("""
                        insert into floor_stop (request, at, batch, unit, reported_by, field, value, expected)
                        values (:request, :at, :batch, :unit, :by, :field, :value, :expected)
                        on conflict (request, field) do nothing
                        """)
                .param("request", request)
                .param("at", now())
                .param("batch", stop.batch())
                .param("unit", stop.unit())
                .param("by", stop.by())
                .param("field", stop.field())
                .param("value", stop.value())
                .param("expected", stop.expected())
                .update();
    }

    /** Of one batch, in the order they happened. */
    List<FloorStop> stops(String batch) {
        return jdbc.sql("select * from floor_stop where batch = ? order by id")
                .param(batch)
                .query((row, n) -> new FloorStop(
                        instant(row),
                        batch,
                        row.getString("unit"),
                        row.getString("reported_by"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("expected")))
                .list();
    }

    void inspected(UUID unit, String by, boolean passed, List<Dimension> dimensions) {
        jdbc.sql("insert into inspection (unit_id, at, inspected_by, passed, dimensions) values (?, ?, ?, ?, ?)")
                .params(unit, now(), by, passed, json.writeValueAsString(dimensions))
                .update();
    }

    /** Of one unit, in the order they happened. */
    List<Inspected> inspections(UUID unit) {
        return jdbc.sql("select * from inspection where unit_id = ? order by at")
                .param(unit)
                .query((row, n) -> new Inspected(
                        instant(row),
                        row.getString("inspected_by"),
                        row.getBoolean("passed"),
                        json.readValue(row.getString("dimensions"), DIMENSIONS)))
                .list();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
