package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches. */
final class JdbcBatches {

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
                            blank_diameter_mm, due_on, planned_at)
                        values (:id, :number, :code, :run, :machine, :route, :material, :family, :diameter, :dueOn, :plannedAt)
                        """)
                .param("id", batch.id())
                .param("number", batch.number())
                .param("code", batch.code())
                .param("run", batch.planningRunId())
                .param("machine", batch.machine())
                .param("route", batch.route())
                .param("material", batch.material())
                .param("family", batch.blankFamily())
                .param("diameter", batch.blankDiameterMm())
                .param("dueOn", batch.dueOn())
                .param("plannedAt", batch.plannedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The run's next batch that is neither released nor closed. */
    Optional<PlannedBatch> nextPlanned(UUID runId, long afterNumber) {
        return jdbc.sql("""
                        select * from batch where planning_run_id = ? and state = 'PLANNED' and number > ?
                        order by number limit 1
                        """)
                .params(runId, afterNumber)
                .query((row, n) -> batch(row, row.getObject("id", UUID.class)))
                .optional();
    }

    void release(UUID batchId, ArtifactRef sheet) {
        jdbc.sql("update batch set state = 'RELEASED', sheet_sha256 = ?, sheet_bytes = ? where id = ?")
                .params(sheet.sha256(), sheet.sizeBytes(), batchId)
                .update();
    }

    void closeEmpty(UUID batchId) {
        jdbc.sql("update batch set state = 'EMPTY' where id = ?").param(batchId).update();
    }

    static PlannedBatch batch(ResultSet row, UUID id) throws SQLException {
        return new PlannedBatch(
                id,
                row.getLong("number"),
                row.getObject("planning_run_id", UUID.class),
                row.getString("machine"),
                row.getString("route"),
                row.getString("material"),
                row.getString("blank_family"),
                row.getDouble("blank_diameter_mm"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("planned_at", OffsetDateTime.class).toInstant());
    }
}
