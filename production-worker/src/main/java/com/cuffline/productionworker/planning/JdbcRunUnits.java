package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.milling.Place;
import com.cuffline.milling.Place.DiscSpot;
import com.cuffline.milling.Route;
import com.cuffline.milling.Stock;
import com.cuffline.milling.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units of planning runs, from the queue to their travelers. */
final class JdbcRunUnits {

    private static final String COLUMNS = """
            u.id, u.code, u.order_id, u.order_code, u.revision, u.tooth, u.slot,
            u.spot_x_mm, u.spot_y_mm, u.spot_diameter_mm, u.approval, u.traveler_sha256, u.traveler_bytes,
            b.id as batch_id, b.number, b.planning_run_id, b.machine, b.route, b.material, b.blank_family,
            b.blank_diameter_mm, b.due_on, b.planned_at
            """;

    /**
     * A unit to plan.
     *
     * @param unit as the planner takes it
     */
    record ToPlan(Unit unit, UUID orderId, int revision) {}

    private final JdbcClient jdbc;

    JdbcRunUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run's units without a batch, locked until the transaction ends. */
    List<ToPlan> lockUnplanned(UUID runId) {
        return jdbc.sql("""
                        select id, code, order_id, order_code, revision, tooth, due_on, route, material, blank_family,
                            blank_diameter_mm, largest_diameter_mm, total_height_mm, front
                        from unit where planning_run_id = ? and state = 'QUEUED' order by id for update
                        """)
                .param(runId)
                .query((row, n) -> new ToPlan(unit(row), row.getObject("order_id", UUID.class), row.getInt("revision")))
                .list();
    }

    void place(UUID unitId, UUID batchId, Place place) {
        DiscSpot spot = place instanceof DiscSpot disc ? disc : null;
        jdbc.sql("""
                        update unit set state = 'IN_BATCH', batch_id = :batch, slot = :slot,
                            spot_x_mm = :x, spot_y_mm = :y, spot_diameter_mm = :diameter
                        where id = :unit
                        """)
                .param("batch", batchId)
                .param("slot", place.slot())
                .param("x", spot == null ? null : spot.xMm(), Types.DOUBLE)
                .param("y", spot == null ? null : spot.yMm(), Types.DOUBLE)
                .param("diameter", spot == null ? null : spot.reservedDiameterMm(), Types.DOUBLE)
                .param("unit", unitId)
                .update();
    }

    /** The unit goes back to the queue, where it waits for a person's request. */
    void refuse(UUID unitId) {
        jdbc.sql("update unit set planning_run_id = null, refused = true where id = ?")
                .param(unitId)
                .update();
    }

    /** The next units of the run that have a batch and no traveler, in the order of batch and slot. */
    List<BatchedUnit> withoutTraveler(UUID runId, long afterBatch, int afterSlot, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from unit u join batch b on b.id = u.batch_id
                        where u.planning_run_id = :run and u.traveler_sha256 is null
                            and (b.number, u.slot) > (:batch, :slot)
                        order by b.number, u.slot limit :limit
                        """)
                .param("run", runId)
                .param("batch", afterBatch)
                .param("slot", afterSlot)
                .param("limit", limit)
                .query((row, n) -> batchedUnit(row))
                .list();
    }

    /** The batch's units in slot order, locked until the transaction ends. */
    List<BatchedUnit> lockUnitsOf(UUID batchId) {
        jdbc.sql("select id from unit where batch_id = ? order by id for update")
                .param(batchId)
                .query(UUID.class)
                .list();
        return jdbc.sql("select " + COLUMNS + """
                        from unit u join batch b on b.id = u.batch_id where u.batch_id = ? order by u.slot
                        """)
                .param(batchId)
                .query((row, n) -> batchedUnit(row))
                .list();
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

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("order_code"),
                row.getString("tooth"),
                row.getObject("due_on", LocalDate.class),
                new Stock(
                        Route.valueOf(row.getString("route")),
                        row.getString("material"),
                        row.getString("blank_family"),
                        row.getDouble("blank_diameter_mm")),
                row.getDouble("largest_diameter_mm"),
                row.getDouble("total_height_mm"),
                row.getBoolean("front"));
    }

    private static BatchedUnit batchedUnit(ResultSet row) throws SQLException {
        return new BatchedUnit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("order_id", UUID.class),
                row.getString("order_code"),
                row.getInt("revision"),
                row.getString("tooth"),
                JdbcBatches.batch(row, row.getObject("batch_id", UUID.class)),
                row.getInt("slot"),
                spot(row),
                row.getString("approval"),
                traveler(row));
    }

    private static @Nullable DiscSpot spot(ResultSet row) throws SQLException {
        double diameterMm = row.getDouble("spot_diameter_mm");
        return row.wasNull()
                ? null
                : new DiscSpot(row.getInt("slot"), row.getDouble("spot_x_mm"), row.getDouble("spot_y_mm"), diameterMm);
    }

    private static @Nullable ArtifactRef traveler(ResultSet row) throws SQLException {
        String sha256 = row.getString("traveler_sha256");
        return sha256 == null ? null : new ArtifactRef(sha256, Papers.MEDIA_TYPE, row.getLong("traveler_bytes"));
    }
}
