package com.cuffline.productionworker.filing;

import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.ProductionFact.Remake;
import com.cuffline.productionworker.Approval;
import com.cuffline.productionworker.UnitState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units as filing keeps them. */
final class JdbcUnits {

    private final JdbcClient jdbc;

    JdbcUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every unit ever filed for the order, locked until the transaction ends. */
    List<FiledUnit> lockUnitsOf(UUID orderId) {
        // Locked first, read after: a statement that waits for a lock sees joined rows as they were before the wait.
        jdbc.sql("select id from unit where order_id = ? order by id for update")
                .param(orderId)
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                        select u.id, u.revision, u.tooth, u.code, u.state, b.code as batch_code, u.serial, u.replaces,
                            r.code as replaces_code, r.scrap_reason
                        from unit u left join batch b on b.id = u.batch_id left join unit r on r.id = u.replaces
                        where u.order_id = ? order by u.id
                        """)
                .param(orderId)
                .query((row, n) -> new FiledUnit(
                        row.getObject("id", UUID.class),
                        orderId,
                        row.getInt("revision"),
                        row.getString("tooth"),
                        row.getString("code"),
                        UnitState.valueOf(row.getString("state")),
                        row.getString("batch_code"),
                        remake(row)))
                .list();
    }

    private static @Nullable Remake remake(ResultSet row) throws SQLException {
        UUID replaces = row.getObject("replaces", UUID.class);
        return replaces == null
                ? null
                : new Remake(
                        row.getInt("serial"), replaces, row.getString("replaces_code"), row.getString("scrap_reason"));
    }

    /** Files the unit; false when it was filed before. */
    boolean file(FiledUnit unit, Approval approval, Instant queuedAt) {
        SiteDesign design = approval.design();
        return jdbc.sql("""
                        insert into unit (id, code, order_id, order_code, revision, tooth, due_on, route, material,
                            blank_family, blank_diameter_mm, largest_diameter_mm, total_height_mm, approval, state, queued_at)
                        values (:id, :code, :orderId, :orderCode, :revision, :tooth, :dueOn, :route, :material,
                            :blankFamily, :blankDiameter, :largestDiameter, :totalHeight, :approval, :state, :queuedAt)
                        on conflict (id) do nothing
                        """)
                        .param("id", unit.id())
                        .param("code", unit.code())
                        .param("orderId", unit.orderId())
                        .param("orderCode", approval.orderCode())
                        .param("revision", unit.revision())
                        .param("tooth", unit.tooth())
                        .param("dueOn", approval.dueOn())
                        .param("route", design.route())
                        .param("material", design.material())
                        .param("blankFamily", design.blankFamily())
                        .param("blankDiameter", design.blankDiameterMm())
                        .param("largestDiameter", design.largestDiameterMm())
                        .param("totalHeight", design.totalHeightMm())
                        .param("approval", approval.text())
                        .param("state", unit.state().name())
                        .param("queuedAt", queuedAt.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void requeue(UUID unitId, Instant queuedAt) {
        jdbc.sql("update unit set state = 'QUEUED', refused = false, queued_at = ? where id = ?")
                .params(queuedAt.atOffset(ZoneOffset.UTC), unitId)
                .update();
    }
}
