package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.milling.work.UnitProgram.ToolUse;
import com.cuffline.productionworker.equipment.PlaceText;
import com.cuffline.productionworker.planning.BatchedUnit.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units of planning runs, from the queue to their travelers. */
final class JdbcRunUnits {

    private static final String UNIT =
            "u.id, u.code, u.order_id, u.order_code, u.revision, u.tooth, u.front, u.approval";
    private static final String BATCHED = "select " + UNIT + """
            , u.slot, u.stock_lot, u.traveler_sha256, u.traveler_bytes,
            p.position, p.tools, p.starts_at, p.ends_at, p.place, p.program,
            """ + JdbcBatches.COLUMNS + """
             from unit u join batch b on b.id = u.batch_id join unit_plan p on p.unit_id = u.id
            """;

    private final JdbcClient jdbc;

    JdbcRunUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run's next units whose mesh nobody has looked at. */
    List<RunUnit> uncollected(UUID runId, int limit) {
        return jdbc.sql("select " + UNIT + """
                         from unit u where u.planning_run_id = ? and u.state = 'QUEUED' and not u.collected
                        order by u.id limit ?
                        """)
                .params(runId, limit)
                .query((row, n) -> unit(row))
                .list();
    }

    /** Whether the unit still waits in that run; it is locked until the transaction ends. */
    boolean lockQueued(UUID unitId, UUID runId) {
        return jdbc.sql("select true from unit where id = ? and planning_run_id = ? and state = 'QUEUED' for update")
                .params(unitId, runId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void collected(UUID unitId, UUID runId) {
        jdbc.sql("update unit set collected = true where id = ? and planning_run_id = ?")
                .params(unitId, runId)
                .update();
    }

    /** The run's units without a batch. */
    List<RunUnit> unplanned(UUID runId) {
        return jdbc.sql("select " + UNIT + """
                         from unit u where u.planning_run_id = ? and u.state = 'QUEUED' order by u.id
                        """)
                .param(runId)
                .query((row, n) -> unit(row))
                .list();
    }

    /** The run's units without a batch, locked until the transaction ends. */
    List<RunUnit> lockUnplanned(UUID runId) {
        return jdbc.sql("select " + UNIT + """
                         from unit u where u.planning_run_id = ? and u.state = 'QUEUED' order by u.id for update
                        """)
                .param(runId)
                .query((row, n) -> unit(row))
                .list();
    }

    void seat(UUID unitId, UUID batchId, Seat seat) {
        jdbc.sql("update unit set state = 'IN_BATCH', batch_id = ?, stock_lot = ? where id = ?")
                .params(batchId, seat.lot(), unitId)
                .update();
        jdbc.sql("""
                        insert into unit_plan (unit_id, position, tools, starts_at, ends_at)
                        values (:unit, :position, :tools, :start, :end)
                        """)
                .param("unit", unitId)
                .param("position", seat.position())
                .param("tools", seat.tools().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .param("start", seat.start())
                .param("end", seat.end())
                .update();
    }

    void place(UUID unitId, int slot, PlaceText place) {
        jdbc.sql("update unit set slot = ? where id = ?").params(slot, unitId).update();
        jdbc.sql("update unit_plan set place = ? where unit_id = ?")
                .params(place.text(), unitId)
                .update();
    }

    /** A unit that is back in the queue waits there for a person's request or another center. */
    void refuse(UUID unitId, String code, String centerState) {
        jdbc.sql("update unit set refused = true, refusal_code = ?, refused_center = ? where id = ?")
                .params(code, centerState, unitId)
                .update();
    }

    /** The partition's next unit that has a place and no program, in the order of machining. */
    Optional<BatchedUnit> withoutProgram(UUID runId, Partition partition) {
        return jdbc.sql(BATCHED + """
                         where b.planning_run_id = :run and b.state = 'NESTED' and p.program is null
                            and mod(b.number + p.position, :of) = :index
                        order by p.starts_at, u.id limit 1
                        """)
                .param("run", runId)
                .param("of", partition.of())
                .param("index", partition.index())
                .query((row, n) -> batchedUnit(row))
                .optional();
    }

    /** One of several parts that together have every unit. */
    record Partition(int index, int of) {}

    /** Whether the unit is in that batch still; it is locked until the transaction ends. */
    boolean lockIn(UUID unitId, UUID batchId) {
        return jdbc.sql("select true from unit where id = ? and batch_id = ? and state = 'IN_BATCH' for update")
                .params(unitId, batchId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void programmed(UUID unitId, StoredProgram program) {
        jdbc.sql("update unit_plan set program = ? where unit_id = ?")
                .params(program.text(), unitId)
                .update();
    }

    /** From here on the program's tools count as used. */
    void proven(UUID unitId, StoredProgram program) {
        jdbc.sql("update unit set program_sha256 = ? where id = ?")
                .params(program.file().sha256(), unitId)
                .update();
        for (ToolUse tool : program.tools()) {
            jdbc.sql("""
                            insert into unit_tool (unit_id, tool, planned_minutes) values (?, ?, ?)
                            on conflict (unit_id, tool) do update set planned_minutes = excluded.planned_minutes
                            """).params(unitId, tool.name(), tool.minutes()).update();
        }
    }

    /** The next units of the run whose program is proven and that have no traveler, in the order of batch and machining. */
    List<BatchedUnit> withoutTraveler(UUID runId, int limit) {
        return jdbc.sql(BATCHED + """
                         where b.planning_run_id = :run and b.state = 'PROVEN' and u.traveler_sha256 is null
                        order by b.number, p.position limit :limit
                        """)
                .param("run", runId)
                .param("limit", limit)
                .query((row, n) -> batchedUnit(row))
                .list();
    }

    /** The batch's units in the order of machining. */
    List<BatchedUnit> unitsOf(UUID batchId) {
        return jdbc.sql(BATCHED + " where u.batch_id = ? order by p.position")
                .param(batchId)
                .query((row, n) -> batchedUnit(row))
                .list();
    }

    /** The batch's units in the order of machining, locked until the transaction ends. */
    List<BatchedUnit> lockUnitsOf(UUID batchId) {
        jdbc.sql("select id from unit where batch_id = ? order by id for update")
                .param(batchId)
                .query(UUID.class)
                .list();
        return unitsOf(batchId);
    }

    /** Files the traveler; false when the unit has left its batch or has one already. */
    boolean fileTraveler(BatchedUnit unit, ArtifactRef traveler) {
        return jdbc.sql("""
                        update unit set traveler_sha256 = ?, traveler_bytes = ?
                        where id = ? and batch_id = ? and traveler_sha256 is null
                        """)
                        .params(
                                traveler.sha256(),
                                traveler.sizeBytes(),
                                unit.id(),
                                unit.batch().id())
                        .update()
                > 0;
    }

    private static RunUnit unit(ResultSet row) throws SQLException {
        return new RunUnit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("order_id", UUID.class),
                row.getString("order_code"),
                row.getInt("revision"),
                row.getString("tooth"),
                row.getBoolean("front"),
                row.getString("approval"));
    }

    private static BatchedUnit batchedUnit(ResultSet row) throws SQLException {
        String place = row.getString("place");
        String program = row.getString("program");
        return new BatchedUnit(
                unit(row),
                JdbcBatches.batch(row),
                new Seat(
                        row.getInt("position"),
                        row.getString("stock_lot"),
                        numbers(row.getString("tools")),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class)),
                row.getInt("slot"),
                place == null ? null : PlaceText.of(place),
                program == null ? null : StoredProgram.of(program),
                traveler(row));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).toList();
    }

    private static @Nullable ArtifactRef traveler(ResultSet row) throws SQLException {
        String sha256 = row.getString("traveler_sha256");
        return sha256 == null ? null : new ArtifactRef(sha256, Papers.MEDIA_TYPE, row.getLong("traveler_bytes"));
    }
}
