package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.BatchCompleted;
import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Reissue;
import com.cuffline.contracts.StockLots;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The milling batches as production reports them. */
@Component
final class JdbcBatches {

    /**
     * A batch for people.
     *
     * @param units as planned, and as released once it is; then each has its program with the figures of its proof
     * @param nesting picture of a disc, SVG
     * @param mainProgram all programs of the batch in the order of machining
     * @param stockLot as planned, and as scanned once it is started, several with a plus between them; null where neither is known
     * @param stockLots the same as a list
     */
    record Batch(
            String code,
            String state,
            String machine,
            String material,
            LocalDate dueOn,
            int slotsUsed,
            List<PlannedUnit> units,
            @Nullable ArtifactRef sheet,
            @Nullable String note,
            @Nullable String stockLot,
            List<String> stockLots,
            @Nullable String startedBy,
            @Nullable Instant startedAt,
            @Nullable LocalDate couponValidUntil,
            @Nullable ArtifactRef nesting,
            @Nullable ArtifactRef mainProgram) {}

    /** A batch as whoever starts it needs it. */
    record Locked(UUID id, String code, String state, BatchContent content) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcBatches(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void planned(BatchPlanned fact) {
        BatchContent content = fact.content();
        jdbc.sql("""
                        insert into batch (id, code, state, machine, material, due_on, body)
                        values (?, ?, 'Planned', ?, ?, ?, ?)
                        """)
                .params(
                        fact.batchId(),
                        fact.batchCode(),
                        content.machine(),
                        content.material(),
                        fact.dueOn(),
                        json.writeValueAsString(content))
                .update();
    }

    /** A batch that has been started in the meantime stays as it was started, whatever is released again. */
    void released(BatchReleased fact) {
        Reissue again = fact.reissue();
        if (again != null) {
            supersede(fact.batchId(), again);
        }
        jdbc.sql("""
                        update batch set state = 'Released', body = ?, sheet = ?, note = null
                        where id = ? and state not in ('Started', 'Completed')
                        """)
                .params(
                        json.writeValueAsString(fact.content()),
                        json.writeValueAsString(fact.batchSheet()),
                        fact.batchId())
                .update();
    }

    private void supersede(UUID batchId, Reissue again) {
        jdbc.sql("insert into batch_superseded (batch_id, release, main_sha256) values (?, ?, ?)")
                .params(
                        batchId,
                        again.release() - 1,
                        again.supersededMainProgram().sha256())
                .update();
    }

    /** The number of the latest release that had this main program and was superseded; empty when none had it. */
    Optional<Integer> releaseOf(UUID batchId, String mainSha256) {
        return jdbc.sql("select release from batch_superseded where batch_id = ? and main_sha256 = ?"
                        + " order by release desc limit 1")
                .params(batchId, mainSha256)
                .query(Integer.class)
                .optional();
    }

    /** A batch that was started meanwhile goes on. */
    void failed(UUID batchId, String note) {
        jdbc.sql("update batch set state = 'Failed', note = ? where id = ? and state in ('Planned', 'Released')")
                .params(note, batchId)
                .update();
    }

    /** Locks the batch until the transaction ends; to be called before orders are locked. */
    Optional<Locked> lock(String code) {
        return jdbc.sql("select id, state, body from batch where code = ? for update")
                .param(code)
                .query((row, n) -> new Locked(
                        row.getObject("id", UUID.class),
                        code,
                        row.getString("state"),
                        json.readValue(row.getString("body"), BatchContent.class)))
                .optional();
    }

    Optional<BatchContent> content(String code) {
        return jdbc.sql("select body from batch where code = ?")
                .param(code)
                .query((row, n) -> json.readValue(row.getString("body"), BatchContent.class))
                .optional();
    }

    void started(UUID id, String stockLot, String by) {
        jdbc.sql("""
                        update batch set state = 'Started', stock_lot = ?, started_by = ?, started_at = ?, note = null
                        where id = ?
                        """)
                .params(
                        stockLot,
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        id)
                .update();
    }

    void completed(BatchCompleted fact) {
        jdbc.sql("update batch set state = 'Completed', note = ? where id = ?")
                .params(fact.passed() + " good, " + fact.scrapped() + " scrap", fact.batchId())
                .update();
    }

    Optional<Batch> find(String code) {
        return read("select * from batch where code = ?", code).stream().findFirst();
    }

    /** Newest first, at most 500. */
    List<Batch> all() {
        return read("select * from batch where code <> ? order by length(code) desc, code desc limit 500", "");
    }

    private List<Batch> read(String sql, String parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, n) -> {
                    BatchContent content = json.readValue(row.getString("body"), BatchContent.class);
                    String sheet = row.getString("sheet");
                    String scanned = row.getString("stock_lot");
                    OffsetDateTime startedAt = row.getObject("started_at", OffsetDateTime.class);
                    return new Batch(
                            row.getString("code"),
                            row.getString("state"),
                            row.getString("machine"),
                            row.getString("material"),
                            row.getObject("due_on", LocalDate.class),
                            content.units().size(),
                            content.units(),
                            sheet == null ? null : json.readValue(sheet, ArtifactRef.class),
                            row.getString("note"),
                            scanned == null ? content.stockLot() : scanned,
                            List.copyOf(scanned == null ? PlannedLots.of(content) : StockLots.split(scanned)),
                            row.getString("started_by"),
                            startedAt == null ? null : startedAt.toInstant(),
                            content.couponValidUntil(),
                            content.nesting(),
                            content.mainProgram());
                })
                .list();
    }
}
