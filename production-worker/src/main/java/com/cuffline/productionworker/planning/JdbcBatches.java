package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.milling.planning.PlanningTask.Started;
import com.cuffline.productionworker.planning.PlannedBatch.Loading;
import com.cuffline.productionworker.planning.PlannedBatch.Stock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches. */
final class JdbcBatches {

    static final String SVG = "image/svg+xml";

    static final String COLUMNS = """
            b.id as batch_id, b.number, b.planning_run_id, b.machine, b.route, b.material, b.blank_family,
            b.blank_diameter_mm, b.stock_lot as batch_lot, b.setup, b.center_revision, b.starts_at as batch_start,
            b.ends_at as batch_end, b.due_on, b.coupon_valid_until, b.planned_at, b.nesting_sha256, b.nesting_bytes
            """;

    /** How far a batch is on its way to release. */
    enum Progress {
        PLANNED,
        NESTED,
        PROVEN
    }

    private final JdbcClient jdbc;

    JdbcBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('batch_number')").query(Long.class).single();
    }

    void add(PlannedBatch batch) {
        jdbc.sql("""
                        insert into batch (id, number, code, planning_run_id, machine, route, material, blank_family,
                            blank_diameter_mm, stock_lot, setup, center_revision, starts_at, ends_at, due_on,
                            coupon_valid_until, planned_at)
                        values (:id, :number, :code, :run, :machine, :route, :material, :family, :diameter, :lot, :setup,
                            :revision, :start, :end, :dueOn, :coupon, :plannedAt)
                        """)
                .param("id", batch.id())
                .param("number", batch.number())
                .param("code", batch.code())
                .param("run", batch.planningRunId())
                .param("machine", batch.machine())
                .param("route", batch.stock().route())
                .param("material", batch.stock().material())
                .param("family", batch.stock().family())
                .param("diameter", batch.stock().diameterMm())
                .param("lot", batch.stock().lot())
                .param("setup", batch.loading().setup())
                .param("revision", batch.loading().centerRevision())
                .param("start", batch.loading().start())
                .param("end", batch.loading().end())
                .param("dueOn", batch.dueOn())
                .param("coupon", batch.couponValidUntil())
                .param("plannedAt", batch.plannedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Batches of other runs that have their machine still. */
    List<Started> started(UUID runId, LocalDateTime now) {
        return jdbc.sql("""
                        select machine, setup, max(ends_at) as until from batch
                        where planning_run_id <> :run and ends_at > :now and setup is not null
                            and state in ('PLANNED', 'NESTED', 'PROVEN', 'RELEASED', 'STARTED')
                        group by machine, setup order by machine, until
                        """)
                .param("run", runId)
                .param("now", now)
                .query((row, n) -> new Started(
                        row.getString("machine"), row.getString("setup"), row.getObject("until", LocalDateTime.class)))
                .list();
    }

    /** The run's next batch in a stage. */
    Optional<PlannedBatch> next(UUID runId, Progress stage, long afterNumber) {
        return jdbc.sql("select " + COLUMNS + """
                        from batch b where planning_run_id = ? and state = ? and number > ? order by number limit 1
                        """)
                .params(runId, stage.name(), afterNumber)
                .query((row, n) -> batch(row))
                .optional();
    }

    void nested(UUID batchId, @Nullable ArtifactRef nesting) {
        jdbc.sql("update batch set state = 'NESTED', nesting_sha256 = :sha, nesting_bytes = :bytes where id = :id")
                .param("sha", nesting == null ? null : nesting.sha256())
                .param("bytes", nesting == null ? null : nesting.sizeBytes(), Types.BIGINT)
                .param("id", batchId)
                .update();
    }

    void proven(UUID batchId) {
        jdbc.sql("update batch set state = 'PROVEN' where id = ?")
                .param(batchId)
                .update();
    }

    void release(UUID batchId, BatchFiles.Written files) {
        jdbc.sql("""
                        update batch set state = 'RELEASED', releases = releases + 1, reissue_wanted = false,
                            sheet_sha256 = :sheet, sheet_bytes = :sheetBytes, main_sha256 = :main, main_bytes = :mainBytes
                        where id = :id
                        """)
                .param("sheet", files.sheet().sha256())
                .param("sheetBytes", files.sheet().sizeBytes())
                .param("main", files.main().sha256())
                .param("mainBytes", files.main().sizeBytes())
                .param("id", batchId)
                .update();
    }

    /** Released batches that a unit has left since. */
    List<PlannedBatch> toReissue() {
        return jdbc.sql("select " + COLUMNS + " from batch b where reissue_wanted order by number")
                .query((row, n) -> batch(row))
                .list();
    }

    /**
     * What the batch was released with, locked until the transaction ends; empty when it has been started or released again. Whoever
     * locks units too has locked them before.
     */
    Optional<LastRelease> lockToReissue(UUID batchId) {
        return jdbc.sql("""
                        select releases, sheet_sha256, sheet_bytes, main_sha256, main_bytes from batch
                        where id = ? and state = 'RELEASED' and reissue_wanted for update
                        """)
                .param(batchId)
                .query((row, n) -> new LastRelease(
                        row.getInt("releases"),
                        new BatchFiles.Written(
                                new ArtifactRef(
                                        row.getString("main_sha256"), ProgramUnits.PROGRAM, row.getLong("main_bytes")),
                                new ArtifactRef(
                                        row.getString("sheet_sha256"), Papers.MEDIA_TYPE, row.getLong("sheet_bytes")))))
                .optional();
    }

    /** @param number from 1 */
    record LastRelease(int number, BatchFiles.Written files) {}

    void supersede(UUID batchId, LastRelease last, Instant now) {
        jdbc.sql("""
                        insert into batch_superseded (batch_id, release, main_sha256, sheet_sha256, at)
                        values (:batch, :release, :main, :sheet, :at)
                        """)
                .param("batch", batchId)
                .param("release", last.number())
                .param("main", last.files().main().sha256())
                .param("sheet", last.files().sheet().sha256())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A released batch keeps the papers it had: the floor may have begun a unit that was then thought to have left. */
    void closeEmpty(UUID batchId) {
        jdbc.sql("update batch set state = 'EMPTY', reissue_wanted = false where id = ?")
                .param(batchId)
                .update();
    }

    static PlannedBatch batch(ResultSet row) throws SQLException {
        return new PlannedBatch(
                row.getObject("batch_id", UUID.class),
                row.getLong("number"),
                row.getObject("planning_run_id", UUID.class),
                row.getString("machine"),
                new Stock(
                        row.getString("route"),
                        row.getString("material"),
                        row.getString("blank_family"),
                        row.getDouble("blank_diameter_mm"),
                        row.getString("batch_lot")),
                new Loading(
                        row.getString("setup"),
                        row.getString("center_revision"),
                        row.getObject("batch_start", LocalDateTime.class),
                        row.getObject("batch_end", LocalDateTime.class)),
                row.getObject("due_on", LocalDate.class),
                row.getObject("coupon_valid_until", LocalDate.class),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                nesting(row));
    }

    private static @Nullable ArtifactRef nesting(ResultSet row) throws SQLException {
        String sha256 = row.getString("nesting_sha256");
        return sha256 == null ? null : new ArtifactRef(sha256, SVG, row.getLong("nesting_bytes"));
    }
}
