package com.cuffline.productionworker.floor;

import com.cuffline.contracts.OrderFact.MillingStarted;
import com.cuffline.contracts.OrderFact.ToolTime;
import com.cuffline.contracts.OrderFact.UnitInspected;
import com.cuffline.contracts.OrderFact.UnitMilled;
import com.cuffline.contracts.ProductionFact.UnitTraced;
import com.cuffline.productionworker.UnitState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Units on the floor, their tools and their origin. */
final class JdbcFloorUnits {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    JdbcFloorUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FloorUnit> find(UUID id) {
        return jdbc.sql("select * from unit where id = ?")
                .param(id)
                .query((row, n) -> new FloorUnit(
                        id,
                        row.getObject("order_id", UUID.class),
                        row.getInt("revision"),
                        row.getString("tooth"),
                        row.getString("code"),
                        row.getInt("serial"),
                        UnitState.valueOf(row.getString("state")),
                        row.getObject("batch_id", UUID.class),
                        row.getString("stock_lot")))
                .optional();
    }

    /** Puts a unit of the batch on the machine. */
    void start(MillingStarted fact) {
        jdbc.sql("update unit set state = 'MILLING', slot = ?, stock_lot = ? where id = ?")
                .params(fact.slot(), fact.stockLot(), fact.unitId())
                .update();
    }

    void milled(UnitMilled fact) {
        jdbc.sql("update unit set state = 'MILLED', program_sha256 = coalesce(:program, program_sha256) where id = :id")
                .param("program", fact.programSha256())
                .param("id", fact.unitId())
                .update();
        for (ToolTime tool : fact.tools()) {
            jdbc.sql("""
                            insert into unit_tool (unit_id, tool, minutes) values (?, ?, ?)
                            on conflict (unit_id, tool) do update set minutes = excluded.minutes
                            """).params(fact.unitId(), tool.tool(), tool.minutes()).update();
        }
    }

    /** Keeps what was measured, for the report; a repeat changes nothing. */
    void measured(UnitInspected fact, Instant at) {
        jdbc.sql("""
                        insert into unit_inspection (unit_id, dimensions, passed, inspected_by, at)
                        values (:unit, :dimensions, :passed, :by, :at) on conflict (unit_id) do nothing
                        """)
                .param("unit", fact.unitId())
                .param("dimensions", JSON.writeValueAsString(fact.dimensions()))
                .param("passed", fact.passed())
                .param("by", fact.inspectedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void inspected(UUID id) {
        jdbc.sql("update unit set state = 'INSPECTED' where id = ?").param(id).update();
    }

    void scrapped(UUID id, String reason) {
        jdbc.sql("update unit set state = 'SCRAPPED', scrap_reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    /** Files the unit that takes a scrapped one's place, made from the same approval. */
    void remake(UUID scrapped, FloorUnit next, Instant queuedAt) {
        jdbc.sql("""
                        insert into unit (id, code, order_id, order_code, revision, tooth, due_on, route, material,
                            blank_family, blank_diameter_mm, largest_diameter_mm, total_height_mm, approval, state,
                            queued_at, serial, replaces, front)
                        select :id, :code, order_id, order_code, revision, tooth, due_on, route, material,
                            blank_family, blank_diameter_mm, largest_diameter_mm, total_height_mm, approval, :state,
                            :queuedAt, :serial, id, true
                        from unit where id = :scrapped
                        """)
                .param("id", next.id())
                .param("code", next.code())
                .param("state", next.state().name())
                .param("queuedAt", queuedAt.atOffset(ZoneOffset.UTC))
                .param("serial", next.serial())
                .param("scrapped", scrapped)
                .update();
    }

    /** Where a unit that was started comes from: tools with what they ran, before that with what is planned for them. */
    UnitTraced trace(UUID id) {
        List<ToolTime> tools = jdbc.sql("""
                        select tool, coalesce(minutes, planned_minutes, 0) as minutes from unit_tool
                        where unit_id = ? and (minutes is not null
                            or not exists (select from unit_tool ran where ran.unit_id = unit_tool.unit_id and ran.minutes is not null))
                        order by tool
                        """)
                .param(id)
                .query((row, n) -> new ToolTime(row.getString("tool"), row.getDouble("minutes")))
                .list();
        return jdbc.sql("""
                        select u.*, b.code as batch_code, b.machine
                        from unit u join batch b on b.id = u.batch_id where u.id = ?
                        """).param(id).query((row, n) -> traced(row, tools)).single();
    }

    private static UnitTraced traced(ResultSet row, List<ToolTime> tools) throws SQLException {
        return new UnitTraced(
                row.getObject("order_id", UUID.class),
                row.getInt("revision"),
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("tooth"),
                row.getInt("serial"),
                row.getObject("replaces", UUID.class),
                row.getString("batch_code"),
                row.getInt("slot"),
                row.getString("machine"),
                row.getString("stock_lot"),
                row.getString("program_sha256"),
                tools);
    }
}
