package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.contracts.ProductionFact.UnitWithdrawn;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where each unit stands. Facts of one order come in order, and so do facts of one batch, but not the two to each other:
 * a batch that a unit has been taken out of may be reported after the withdrawal.
 */
@Component
final class JdbcUnits {

    /** How many units a revision has, and how many of them are in a batch or withdrawn. */
    record Standing(int all, int inBatch, int withdrawn) {}

    private final JdbcClient jdbc;

    JdbcUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit that is in a batch by now stays there. */
    void queued(UnitQueued fact) {
        jdbc.sql("""
                        insert into unit as u (id, order_id, revision, tooth, code, state)
                        values (?, ?, ?, ?, ?, 'Queued')
                        on conflict (id) do update set
                            state = case when u.state = 'InBatch' then u.state else 'Queued' end,
                            note = null
                        """)
                .params(fact.unitId(), fact.orderId(), fact.revision(), fact.tooth(), fact.unitCode())
                .update();
    }

    void withdrawn(UnitWithdrawn fact) {
        jdbc.sql("""
                        update unit set state = 'Withdrawn', batch = null, slot = null, note = :reason,
                            withdrawn_from = case when :batch::text is null then withdrawn_from
                                else array_append(withdrawn_from, :batch::text) end
                        where id = :id
                        """)
                .param("reason", fact.reason())
                .param("batch", fact.batchCode())
                .param("id", fact.unitId())
                .update();
    }

    void notPlannable(UnitNotPlannable fact) {
        jdbc.sql("update unit set state = 'NotPlannable', note = ? where id = ? and state = 'Queued'")
                .params(fact.code() + ": " + fact.message(), fact.unitId())
                .update();
    }

    /** Puts the unit into the batch; false when it has been taken out of that batch already. */
    boolean planned(PlannedUnit unit, String batch) {
        return jdbc.sql("""
                                insert into unit as u (id, order_id, revision, tooth, code, state, batch, slot)
                                values (:id, :order, :revision, :tooth, :code, 'InBatch', :batch, :slot)
                                on conflict (id) do update set state = 'InBatch', batch = :batch, slot = :slot, note = null
                                    where not (:batch = any (u.withdrawn_from))
                                """)
                        .param("id", unit.unitId())
                        .param("order", unit.orderId())
                        .param("revision", unit.revision())
                        .param("tooth", unit.tooth())
                        .param("code", unit.unitCode())
                        .param("batch", batch)
                        .param("slot", unit.slot())
                        .update()
                > 0;
    }

    /** Where the units of a revision stand. */
    Standing standing(UUID orderId, int revision) {
        return jdbc.sql("""
                        select count(*), count(*) filter (where state = 'InBatch'),
                            count(*) filter (where state = 'Withdrawn')
                        from unit where order_id = ? and revision = ?
                        """)
                .params(orderId, revision)
                .query((row, n) -> new Standing(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }
}
