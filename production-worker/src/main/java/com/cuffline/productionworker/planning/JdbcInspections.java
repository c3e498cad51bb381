package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderFact.Dimension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was measured on units, with where each comes from. */
final class JdbcInspections {

    /** @param tools that ran, with a comma between them */
    record Origin(
            String batchCode,
            int slot,
            String machine,
            String stockLot,
            @Nullable String programSha256,
            @Nullable String replacesCode,
            String tools) {}

    record Unit(UUID id, String code, UUID orderId, String orderCode, int revision, String tooth) {}

    record Inspected(
            Unit unit, Origin origin, List<Dimension> dimensions, boolean passed, String inspectedBy, Instant at) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Dimension>> DIMENSIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcInspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Inspected> withoutReport(int limit) {
        return jdbc.sql("""
                        select i.*, u.code, u.order_id, u.order_code, u.revision, u.tooth, u.slot, u.stock_lot, u.program_sha256,
                            b.code as batch_code, b.machine, r.code as replaces_code,
                            (select coalesce(string_agg(tool, ', ' order by tool), '') from unit_tool t
                                where t.unit_id = u.id) as tools
                        from unit_inspection i join unit u on u.id = i.unit_id join batch b on b.id = u.batch_id
                            left join unit r on r.id = u.replaces
                        where i.report_sha256 is null order by i.at, u.id limit ?
                        """).param(limit).query((row, n) -> inspected(row)).list();
    }

    /** Files the report; false when another has been filed. */
    boolean file(UUID unitId, ArtifactRef report) {
        return jdbc.sql("""
                        update unit_inspection set report_sha256 = ?, report_bytes = ?
                        where unit_id = ? and report_sha256 is null
                        """).params(report.sha256(), report.sizeBytes(), unitId).update() > 0;
    }

    private static Inspected inspected(ResultSet row) throws SQLException {
        return new Inspected(
                new Unit(
                        row.getObject("unit_id", UUID.class),
                        row.getString("code"),
                        row.getObject("order_id", UUID.class),
                        row.getString("order_code"),
                        row.getInt("revision"),
                        row.getString("tooth")),
                new Origin(
                        row.getString("batch_code"),
                        row.getInt("slot"),
                        row.getString("machine"),
                        row.getString("stock_lot"),
                        row.getString("program_sha256"),
                        row.getString("replaces_code"),
                        row.getString("tools")),
                JSON.readValue(row.getString("dimensions"), DIMENSIONS),
                row.getBoolean("passed"),
                row.getString("inspected_by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
