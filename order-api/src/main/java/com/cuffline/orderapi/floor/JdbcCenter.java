package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact.CenterStated;
import com.cuffline.contracts.ProductionFact.LotState;
import com.cuffline.contracts.ProductionFact.MachineState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Machines and lots as production told them, and what people reported of them. */
@Component
final class JdbcCenter {

    /** What a report is about. */
    enum What {
        LOT_LOCKED("LotLocked"),
        LOT_FREED("LotFreed"),
        COUPON_RENEWED("CouponRenewed"),
        TOOL_CHANGED("ToolChanged");

        private final String shown;

        What(String shown) {
            this.shown = shown;
        }
    }

    /**
     * A report. Null is what it is not about.
     *
     * @param at null until it is written
     */
    record Report(
            @Nullable Instant at,
            String what,
            @Nullable String lot,
            @Nullable String machine,
            @Nullable Integer tool,
            @Nullable LocalDate milledOn,
            @Nullable Double worstDeviationMm,
            @Nullable Double lifeMin,
            String reason,
            String by) {

        static Report ofLot(What what, String lot, String reason, String by) {
            return new Report(null, what.shown, lot, null, null, null, null, null, reason, by);
        }

        static Report ofCoupon(String machine, LocalDate milledOn, double worstMm, String reason, String by) {
            return new Report(
                    null, What.COUPON_RENEWED.shown, null, machine, null, milledOn, worstMm, null, reason, by);
        }

        static Report ofTool(String machine, int tool, double lifeMin, String reason, String by) {
            return new Report(null, What.TOOL_CHANGED.shown, null, machine, tool, null, null, lifeMin, reason, by);
        }

        boolean locks() {
            return what.equals(What.LOT_LOCKED.shown);
        }
    }

    /** @param gone the center has it no more */
    record Told(LotState state, boolean gone) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcCenter(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void stated(CenterStated fact) {
        for (MachineState machine : fact.machines()) {
            jdbc.sql("""
                            insert into center_machine (machine, body) values (?, ?)
                            on conflict (machine) do update set body = excluded.body
                            """)
                    .params(machine.machine(), json.writeValueAsString(machine))
                    .update();
        }
        for (LotState lot : fact.lots()) {
            jdbc.sql("""
                            insert into center_lot (lot, makers_lot, body) values (:lot, :maker, :body)
                            on conflict (lot) do update
                                set makers_lot = excluded.makers_lot, body = excluded.body, gone = false
                            """)
                    .param("lot", lot.lot())
                    .param("maker", lot.makersLot())
                    .param("body", json.writeValueAsString(lot))
                    .update();
        }
        fact.machinesGone().forEach(machine -> jdbc.sql("delete from center_machine where machine = ?")
                .param(machine)
                .update());
        fact.lotsGone().forEach(lot -> jdbc.sql("update center_lot set gone = true where lot = ?")
                .param(lot)
                .update());
    }

    /** By name; empty before production has told any. */
    List<MachineState> machines() {
        return jdbc.sql("select body from center_machine order by machine")
                .query((row, n) -> json.readValue(row.getString("body"), MachineState.class))
                .list();
    }

    Optional<MachineState> machine(String name) {
        return jdbc.sql("select body from center_machine where machine = ?")
                .param(name)
                .query((row, n) -> json.readValue(row.getString("body"), MachineState.class))
                .optional();
    }

    /** Lots in stock by name; empty before production has told any. */
    List<Told> lots() {
        return lots("select * from center_lot where not gone and lot <> :name order by lot", "");
    }

    /** The lot; of a maker's lot its discs. */
    List<Told> lots(String name) {
        return lots("select * from center_lot where lot = :name or makers_lot = :name order by lot", name);
    }

    private List<Told> lots(String sql, String name) {
        return jdbc.sql(sql)
                .param("name", name)
                .query((row, n) ->
                        new Told(json.readValue(row.getString("body"), LotState.class), row.getBoolean("gone")))
                .list();
    }

    /** Whether the lot was ever told, traced or reported; true of any name before production has told its lots. */
    boolean mayBeLot(String name) {
        return jdbc.sql("""
                        select not exists (select from center_lot)
                            or exists (select from center_lot where lot = :name or makers_lot = :name)
                            or exists (select from trace where stock_lot = :name)
                            or exists (select from center_report where lot = :name)
                        """).param("name", name).query(Boolean.class).single();
    }

    void reported(Report report) {
        jdbc.sql("""
                        insert into center_report (at, what, lot, machine, tool, milled_on, worst_mm, life_min, reason, reported_by)
                        values (:at, :what, :lot, :machine, :tool, :milledOn, :worst, :life, :reason, :by)
                        """)
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("what", report.what())
                .param("lot", report.lot())
                .param("machine", report.machine())
                .param("tool", report.tool())
                .param("milledOn", report.milledOn())
                .param("worst", report.worstDeviationMm())
                .param("life", report.lifeMin())
                .param("reason", report.reason())
                .param("by", report.by())
                .update();
    }

    /** The last lock or release of exactly this lot. */
    Optional<Report> lastOfLot(String lot) {
        return read("select * from center_report where lot = :name order by id desc limit 1", lot).stream()
                .findFirst();
    }

    /** The newest coupon reported of a machine. */
    Optional<Report> newestCoupon(String machine) {
        return read(
                        "select * from center_report where machine = :name and what = 'CouponRenewed'"
                                + " order by milled_on desc, id desc limit 1",
                        machine)
                .stream()
                .findFirst();
    }

    /** Newest first, at most 100. */
    List<Report> reports() {
        return read("select * from center_report where what <> :name order by id desc limit 100", "");
    }

    private List<Report> read(String sql, String name) {
        return jdbc.sql(sql).param("name", name).query((row, n) -> report(row)).list();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("what"),
                row.getString("lot"),
                row.getString("machine"),
                row.getObject("tool", Integer.class),
                row.getObject("milled_on", LocalDate.class),
                row.getObject("worst_mm", Double.class),
                row.getObject("life_min", Double.class),
                row.getString("reason"),
                row.getString("reported_by"));
    }
}
