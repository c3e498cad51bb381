package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Remake;
import com.cuffline.contracts.ProductionFact.Traveler;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.contracts.ProductionFact.UnitWithdrawn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where each unit stands. Facts of one order come in order, and so do facts of one batch, but not the two to each other, nor two batches:
 * a batch may be reported after the unit was taken out of it, and before the unit was taken out of an earlier one. Batches are numbered as
 * they are planned, so a unit stays in the latest one it was not taken out of. Once a unit is begun, the floor alone moves it.
 */
@Component
final class JdbcUnits {

    /**
     * A unit.
     *
     * @param toMeasure what the traveler asks to measure; null until its batch is released
     */
    record Row(
            UUID id,
            UUID orderId,
            int revision,
            String tooth,
            String code,
            int serial,
            UnitState state,
            @Nullable String batch,
            @Nullable Integer slot,
            @Nullable List<Inspection> toMeasure) {}

    private static final TypeReference<List<Inspection>> INSPECTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcUnits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A unit that is in a batch or begun by now stays there. */
    void queued(UnitQueued fact) {
        Remake remake = fact.remake();
        jdbc.sql("""
                        insert into unit as u (id, order_id, revision, tooth, code, state, serial, replaces)
                        values (:id, :order, :revision, :tooth, :code, 'Queued', :serial, :replaces)
                        on conflict (id) do update set
                            state = case when u.state in ('NotPlannable', 'Withdrawn') then 'Queued' else u.state end,
                            replaces = excluded.replaces, note = null
                        """)
                .param("id", fact.unitId())
                .param("order", fact.orderId())
                .param("revision", fact.revision())
                .param("tooth", fact.tooth())
                .param("code", fact.unitCode())
                .param("serial", remake == null ? 1 : remake.serial())
                .param("replaces", remake == null ? null : remake.replaces())
                .update();
    }

    void withdrawn(UnitWithdrawn fact) {
        takenOut(fact.unitId(), fact.batchCode());
        jdbc.sql("""
                        update unit set state = 'Withdrawn', batch = null, slot = null, note = :reason
                        where id = :id and (state in ('Queued', 'NotPlannable', 'Withdrawn')
                            or (state = 'InBatch' and batch = :batch))
                        """)
                .param("reason", fact.reason())
                .param("batch", fact.batchCode())
                .param("id", fact.unitId())
                .update();
    }

    void notPlannable(UnitNotPlannable fact) {
        takenOut(fact.unitId(), fact.batchCode());
        jdbc.sql("""
                        update unit set state = 'NotPlannable', batch = null, slot = null, note = :note
                        where id = :id and (state in ('Queued', 'NotPlannable')
                            or (state = 'InBatch' and batch = :batch))
                        """)
                .param("note", fact.code() + ": " + fact.message())
                .param("batch", fact.batchCode())
                .param("id", fact.unitId())
                .update();
    }

    /** That batch may be reported later: it does not have the unit. */
    private void takenOut(UUID unitId, @Nullable String batch) {
        if (batch != null) {
            jdbc.sql("update unit set withdrawn_from = array_append(withdrawn_from, ?) where id = ?")
                    .params(batch, unitId)
                    .update();
        }
    }

    /** Puts the unit into the batch; false when it has been taken out of that batch already, is in a later one, or is begun. */
    boolean planned(PlannedUnit unit, String batch) {
        return jdbc.sql("""
                                insert into unit as u (id, order_id, revision, tooth, code, state, batch, slot, serial)
                                values (:id, :order, :revision, :tooth, :code, 'InBatch', :batch, :slot,
                                    (select coalesce(max(serial), 0) + 1 from unit
                                        where order_id = :order and revision = :revision and tooth = :tooth))
                                on conflict (id) do update set state = 'InBatch', batch = :batch, slot = :slot, note = null
                                    where not (:batch = any (u.withdrawn_from))
                                        and (u.state in ('Queued', 'NotPlannable', 'Withdrawn')
                                            or (u.state = 'InBatch' and (length(u.batch), u.batch) <= (length(:batch), :batch)))
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

    /** Keeps what is to be measured on the finished unit. */
    void toMeasure(Traveler traveler) {
        if (traveler.inspections() != null) {
            jdbc.sql("update unit set to_measure = ? where id = ?")
                    .params(json.writeValueAsString(traveler.inspections()), traveler.unitId())
                    .update();
        }
    }

    /** Where the latest unit of each site of a revision stands. */
    List<UnitStanding> latest(UUID orderId, int revision) {
        return jdbc.sql("""
                        select distinct on (tooth) serial, state from unit
                        where order_id = ? and revision = ? order by tooth, serial desc
                        """)
                .params(orderId, revision)
                .query((row, n) -> new UnitStanding(row.getInt("serial"), UnitState.of(row.getString("state"))))
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from unit where id = ?")
                .param(id)
                .query((row, n) -> unit(row))
                .optional();
    }

    Optional<Row> find(String code) {
        return jdbc.sql("select * from unit where code = ? limit 1")
                .param(code)
                .query((row, n) -> unit(row))
                .optional();
    }

    /** In the order of their slots. */
    List<Row> inBatch(String batch) {
        return jdbc.sql("select * from unit where batch = ? order by slot")
                .param(batch)
                .query((row, n) -> unit(row))
                .list();
    }

    void become(UUID id, UnitState state) {
        jdbc.sql("update unit set state = ?, note = null where id = ?")
                .params(state.shown(), id)
                .update();
    }

    void scrapped(UUID id, ScrapReason reason, String note) {
        jdbc.sql("update unit set state = 'Scrapped', scrap_reason = ?, note = ? where id = ?")
                .params(reason.code(), note, id)
                .update();
    }

    private Row unit(ResultSet row) throws SQLException {
        String toMeasure = row.getString("to_measure");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getInt("revision"),
                row.getString("tooth"),
                row.getString("code"),
                row.getInt("serial"),
                UnitState.of(row.getString("state")),
                row.getString("batch"),
                row.getObject("slot", Integer.class),
                toMeasure == null ? null : json.readValue(toMeasure, INSPECTIONS));
    }
}
