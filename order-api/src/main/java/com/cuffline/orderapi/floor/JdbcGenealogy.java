package com.cuffline.orderapi.floor;

import com.cuffline.contracts.OrderFact.ToolTime;
import com.cuffline.contracts.ProductionFact.UnitTraced;
import com.cuffline.contracts.StockLots;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where units come from, both ways: from a unit to its origin, and from a lot, tool, program, batch or machine to units. */
@Component
final class JdbcGenealogy {

    /** Most units in one answer. */
    static final int MOST = 10_000;

    /**
     * What is looked for; null counts as any.
     *
     * @param stockLot one or {@link StockLots several} lots, discs or maker's lots
     */
    record Filter(
            @Nullable String unit,
            @Nullable String batch,
            @Nullable String stockLot,
            @Nullable String machine,
            @Nullable String tool,
            @Nullable String program) {

        /** Whether nothing is looked for. */
        @JsonIgnore
        boolean isEmpty() {
            return Stream.of(unit, batch, stockLot, machine, tool, program).allMatch(Objects::isNull);
        }
    }

    /**
     * A unit with its origin.
     *
     * @param serial 1, and one more for each time the site's unit was made again
     * @param replaces, replacedBy codes of the units before and after it at its site
     * @param batch, slot null before it is in one
     * @param machine, stockLot, program, tools as production keeps them; null and empty before milling starts
     */
    record Origin(
            UUID unitId,
            String unit,
            int serial,
            int revision,
            String tooth,
            String state,
            @Nullable String scrapReason,
            @Nullable String replaces,
            @Nullable String replacedBy,
            UUID orderId,
            String order,
            String caseCode,
            String clinic,
            @Nullable String batch,
            @Nullable Integer slot,
            @Nullable String machine,
            @Nullable String stockLot,
            @Nullable String program,
            List<ToolTime> tools) {}

    private final JdbcClient jdbc;

    JdbcGenealogy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The later trace of a unit counts. */
    void traced(UnitTraced fact) {
        jdbc.sql("""
                        insert into trace (unit_id, batch, slot, machine, stock_lot, program_sha256)
                        values (:unit, :batch, :slot, :machine, :lot, :program)
                        on conflict (unit_id) do update set batch = excluded.batch, slot = excluded.slot,
                            machine = excluded.machine, stock_lot = excluded.stock_lot,
                            program_sha256 = excluded.program_sha256
                        """)
                .param("unit", fact.unitId())
                .param("batch", fact.batchCode())
                .param("slot", fact.slot())
                .param("machine", fact.machine())
                .param("lot", fact.stockLot())
                .param("program", fact.programSha256())
                .update();
        jdbc.sql("delete from trace_tool where unit_id = ?")
                .param(fact.unitId())
                .update();
        for (ToolTime tool : fact.tools()) {
            jdbc.sql("insert into trace_tool (unit_id, tool, minutes) values (?, ?, ?)")
                    .params(fact.unitId(), tool.tool(), tool.minutes())
                    .update();
        }
    }

    /** By order, tooth and serial; at most {@link #MOST}. */
    List<Origin> find(Filter filter) {
        return jdbc.sql("""
                        select u.*, o.code as order_code, o.case_code, o.clinic, t.machine, t.stock_lot, t.program_sha256,
                            before.code as before_code,
                            (select n.code from unit n where n.replaces = u.id limit 1) as after_code,
                            array(select x.tool from trace_tool x where x.unit_id = u.id order by x.tool) as tools,
                            array(select x.minutes from trace_tool x where x.unit_id = u.id order by x.tool) as minutes
                        from unit u join orders o on o.id = u.order_id
                            left join trace t on t.unit_id = u.id left join unit before on before.id = u.replaces
                        where (:unit::text is null or u.code = :unit) and (:batch::text is null or u.batch = :batch)
                            and (:anyLot or t.stock_lot = any (:lots)
                                or t.stock_lot in (select lot from center_lot where makers_lot = any (:lots)))
                            and (:machine::text is null or t.machine = :machine)
                            and (:program::text is null or t.program_sha256 = :program)
                            and (:tool::text is null or exists (
                                select from trace_tool x where x.unit_id = u.id and x.tool = :tool))
                        order by o.code, u.revision, u.tooth, u.serial limit :most
                        """)
                .param("unit", filter.unit())
                .param("batch", filter.batch())
                .param("anyLot", filter.stockLot() == null)
                .param("lots", StockLots.split(filter.stockLot()).toArray(String[]::new))
                .param("machine", filter.machine())
                .param("program", filter.program())
                .param("tool", filter.tool())
                .param("most", MOST)
                .query((row, n) -> origin(row))
                .list();
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("serial"),
                row.getInt("revision"),
                row.getString("tooth"),
                row.getString("state"),
                row.getString("scrap_reason"),
                row.getString("before_code"),
                row.getString("after_code"),
                row.getObject("order_id", UUID.class),
                row.getString("order_code"),
                row.getString("case_code"),
                row.getString("clinic"),
                row.getString("batch"),
                row.getObject("slot", Integer.class),
                row.getString("machine"),
                row.getString("stock_lot"),
                row.getString("program_sha256"),
                tools(row));
    }

    private static List<ToolTime> tools(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("tools").getArray();
        Double[] minutes = (Double[]) row.getArray("minutes").getArray();
        return IntStream.range(0, names.length)
                .mapToObj(i -> new ToolTime(names[i], minutes[i]))
                .toList();
    }
}
