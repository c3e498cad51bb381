package com.cuffline.productionworker.equipment;

import com.cuffline.contracts.OrderFact.CouponRenewed;
import com.cuffline.contracts.OrderFact.LotFreed;
import com.cuffline.contracts.OrderFact.LotQuarantined;
import com.cuffline.contracts.OrderFact.ToolChanged;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people reported of stock and machines, and what it does to units. */
final class JdbcCenterChanges {

    /** @param centerRevision the center's data it was reported against */
    record Entry(Instant at, String centerRevision) {}

    /** A unit in a batch. */
    record Planned(UUID id, String code, UUID orderId, int revision, String tooth, String batchCode) {

        UnitNotPlannable notPlannable(String reasonCode, String message) {
            return new UnitNotPlannable(orderId, revision, id, code, tooth, reasonCode, message, batchCode);
        }
    }

    private final JdbcClient jdbc;

    JdbcCenterChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Entry entry, LotQuarantined fact) {
        lot(entry, "LOT_QUARANTINED", fact.lot(), fact.reason(), fact.quarantinedBy());
    }

    void add(Entry entry, LotFreed fact) {
        lot(entry, "LOT_FREED", fact.lot(), fact.reason(), fact.freedBy());
    }

    void add(Entry entry, CouponRenewed fact) {
        insert(entry, "COUPON_RENEWED", "machine, day, worst_mm", ":machine, :day, :worst", fact.reason())
                .param("machine", fact.machine())
                .param("day", fact.milledOn())
                .param("worst", fact.worstDeviationMm())
                .param("by", fact.renewedBy())
                .update();
    }

    void add(Entry entry, ToolChanged fact) {
        insert(entry, "TOOL_CHANGED", "machine, tool, life_min", ":machine, :tool, :life", fact.reason())
                .param("machine", fact.machine())
                .param("tool", fact.tool())
                .param("life", fact.lifeMin())
                .param("by", fact.changedBy())
                .update();
    }

    private void lot(Entry entry, String kind, String lot, String reason, String by) {
        insert(entry, kind, "lot", ":lot", reason)
                .param("lot", lot)
                .param("by", by)
                .update();
    }

    private JdbcClient.StatementSpec insert(Entry entry, String kind, String columns, String values, String reason) {
        return jdbc.sql("insert into center_change (kind, at, center_revision, reason, by_whom, " + columns
                        + ") values (:kind, :at, :revision, :reason, :by, " + values + ")")
                .param("kind", kind)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("revision", entry.centerRevision())
                .param("reason", reason);
    }

    /** What begun units cut on the machine was cut with the old tool; the rest will be cut with the new one. */
    void retire(String machine, int tool) {
        jdbc.sql("""
                        update unit_tool t set retired = true from unit u join batch b on b.id = u.batch_id
                        where u.id = t.unit_id and b.machine = :machine and t.tool like 'T' || :tool || ' %'
                            and u.state in ('MILLING', 'MILLED', 'INSPECTED', 'SCRAPPED')
                        """).param("machine", machine).param("tool", tool).update();
    }

    /** Whether a unit or a report names the lot, whatever the center has today. */
    boolean everUsed(String lot) {
        return jdbc.sql("select exists (select from unit where stock_lot = :lot)"
                        + " or exists (select from center_change where lot = :lot)")
                .param("lot", lot)
                .query(Boolean.class)
                .single();
    }

    /** Units that are planned onto these lots and have not begun, at whatever step of planning they are; locked until the transaction ends. */
    List<Planned> lockPlannedOnto(Set<String> lots) {
        String onto = " from unit u join batch b on b.id = u.batch_id"
                + " where u.state = 'IN_BATCH' and u.stock_lot = any(:lots) order by u.id";
        String[] names = lots.toArray(String[]::new);
        // Locked first, read after: a statement that waits for a lock sees joined rows as they were before the wait.
        jdbc.sql("select u.id" + onto + " for update of u")
                .param("lots", names)
                .query(UUID.class)
                .list();
        return jdbc.sql("select u.*, b.code as batch_code" + onto)
                .param("lots", names)
                .query((row, n) -> planned(row))
                .list();
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("order_id", UUID.class),
                row.getInt("revision"),
                row.getString("tooth"),
                row.getString("batch_code"));
    }
}
