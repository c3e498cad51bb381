package com.cuffline.productionworker;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes units out of their batches, whatever the reason, and back into the one they turn out to have been started in: planning may move a
 * unit while the report of its start is on its way, and the floor is right.
 */
public final class JdbcSeats {

    private final JdbcClient jdbc;

    JdbcSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a locked unit out of queue, run and batch; its slot stays empty. How it lay in a batch that was released stays known. */
    public void leave(UUID unitId, UnitState to) {
        jdbc.sql("""
                        insert into unit_left (unit_id, batch_id, stock_lot, program_sha256, traveler_sha256, traveler_bytes,
                            position, tools, starts_at, ends_at, place, program, tool_minutes)
                        select u.id, u.batch_id, u.stock_lot, u.program_sha256, u.traveler_sha256, u.traveler_bytes,
                            p.position, p.tools, p.starts_at, p.ends_at, p.place, p.program,
                            coalesce((select json_agg(json_build_object('tool', t.tool, 'minutes', t.planned_minutes))
                                from unit_tool t where t.unit_id = u.id), '[]')::text
                        from unit u join unit_plan p on p.unit_id = u.id join batch b on b.id = u.batch_id
                        where u.id = ? and b.sheet_sha256 is not null
                        """).param(unitId).update();
        jdbc.sql("""
                        update unit set state = ?, planning_run_id = null, batch_id = null, slot = null, stock_lot = null,
                            traveler_sha256 = null, traveler_bytes = null, program_sha256 = null
                        where id = ?
                        """).params(to.name(), unitId).update();
        forgetPlan(unitId);
    }

    /** The lot of a unit that has left the batch after its release. */
    public Optional<String> lotLeft(UUID unitId, UUID batchId) {
        return jdbc.sql("select stock_lot from unit_left where unit_id = ? and batch_id = ?")
                .params(unitId, batchId)
                .query(String.class)
                .optional();
    }

    /** Puts a locked unit back into a batch as it lay there. */
    public void comeBack(UUID unitId, UUID batchId, int slot) {
        forgetPlan(unitId);
        jdbc.sql("""
                        update unit set batch_id = b.id, slot = :slot, planning_run_id = b.planning_run_id, state = 'IN_BATCH',
                            stock_lot = l.stock_lot, program_sha256 = l.program_sha256,
                            traveler_sha256 = l.traveler_sha256, traveler_bytes = l.traveler_bytes
                        from batch b left join unit_left l on l.batch_id = b.id and l.unit_id = :unit
                        where b.id = :batch and unit.id = :unit
                        """)
                .param("slot", slot)
                .param("batch", batchId)
                .param("unit", unitId)
                .update();
        jdbc.sql("""
                        insert into unit_plan (unit_id, position, tools, starts_at, ends_at, place, program)
                        select unit_id, position, tools, starts_at, ends_at, place, program
                        from unit_left where unit_id = ? and batch_id = ?
                        """).params(unitId, batchId).update();
        jdbc.sql("""
                        insert into unit_tool (unit_id, tool, planned_minutes)
                        select l.unit_id, t.tool, t.minutes
                        from unit_left l, json_to_recordset(l.tool_minutes::json) as t (tool text, minutes double precision)
                        where l.unit_id = ? and l.batch_id = ?
                        """).params(unitId, batchId).update();
    }

    private void forgetPlan(UUID unitId) {
        jdbc.sql("delete from unit_plan where unit_id = ?").param(unitId).update();
        jdbc.sql("delete from unit_tool where unit_id = ?").param(unitId).update();
    }
}
