package com.cuffline.orderapi.tracking;

import com.cuffline.orderapi.tracking.OrderView.Design;
import com.cuffline.orderapi.tracking.OrderView.Paper;
import com.cuffline.orderapi.tracking.OrderView.Promise;
import com.cuffline.orderapi.tracking.OrderView.Reason;
import com.cuffline.orderapi.tracking.OrderView.Site;
import com.cuffline.orderapi.tracking.OrderView.Unit;
import com.cuffline.orderapi.tracking.OrderView.WayOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class JdbcOrderViews {

    /** The state in the words of {@code Progress}; {@code Hold} stands before all. */
    private static final String STATE = """
            case when o.hold_code is not null then 'Hold' else
                replace(initcap(replace(o.progress, '_', ' ')), ' ', '') end
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcOrderViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One row of orders, before what belongs to it is read. */
    private record Head(
            UUID id,
            String code,
            String caseCode,
            String clinic,
            String state,
            int revision,
            long version,
            @Nullable Reason reason,
            @Nullable String libraryVersion,
            @Nullable Promise promise,
            String form,
            Instant createdAt,
            Instant changedAt) {}

    /** Reads several tables: to be called in one transaction. */
    Optional<OrderView> find(UUID id) {
        return jdbc.sql("select o.*, " + STATE + " as state from orders o where id = ?")
                .param(id)
                .query((row, n) -> head(row))
                .optional()
                .map(head -> new OrderView(
                        head.id(),
                        head.code(),
                        head.caseCode(),
                        head.clinic(),
                        head.state(),
                        head.revision(),
                        head.version(),
                        head.reason(),
                        head.libraryVersion(),
                        head.promise(),
                        design(id, head.revision()),
                        sites(id, head.revision(), head.form()),
                        papers(id),
                        NextStep.of(head.state(), head.reason(), head.promise()),
                        head.createdAt(),
                        head.changedAt()));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("case_code"),
                row.getString("clinic"),
                row.getString("state"),
                row.getInt("revision"),
                row.getLong("version"),
                reason(row),
                row.getString("library_version"),
                promise(row),
                row.getString("form"),
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    private static @Nullable Reason reason(ResultSet row) throws SQLException {
        String code = row.getString("hold_code");
        String way = row.getString("hold_way");
        return code == null
                ? null
                : new Reason(
                        code,
                        row.getString("hold_note"),
                        way == null
                                ? null
                                : new WayOut(way, day(row, "hold_way_from"), row.getString("hold_way_words")));
    }

    private static @Nullable Promise promise(ResultSet row) throws SQLException {
        LocalDate start = day(row, "start_on");
        return start == null
                ? null
                : new Promise(
                        row.getBoolean("promise_feasible"),
                        row.getBoolean("promise_waits"),
                        start,
                        row.getObject("leaves_on", LocalDate.class),
                        row.getObject("at_yours_on", LocalDate.class),
                        row.getString("promise_reason"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private @Nullable Design design(UUID id, int revision) {
        return jdbc.sql("select verdict, accepted_by, body from design where order_id = ? and revision = ?")
                .params(id, revision)
                .query((row, n) -> new Design(
                        row.getString("verdict"),
                        row.getString("accepted_by"),
                        Findings.of(json.readTree(row.getString("body")))))
                .optional()
                .orElse(null);
    }

    private List<Site> sites(UUID id, int revision, String form) {
        Map<String, Unit> units = new HashMap<>();
        jdbc.sql("select * from unit where order_id = ? and revision = ? order by serial")
                .params(id, revision)
                .query((row, n) -> units.put(row.getString("tooth"), unit(row)))
                .list();
        List<Site> sites = new ArrayList<>();
        for (String tooth : Teeth.of(json.readTree(form))) {
            sites.add(new Site(tooth, units.get(tooth)));
        }
        return sites;
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("serial"),
                row.getString("state"),
                row.getString("batch"),
                row.getObject("slot", Integer.class),
                row.getString("note"));
    }

    private List<Paper> papers(UUID id) {
        return jdbc.sql("select * from paper where order_id = ? order by revision desc, tooth, kind")
                .param(id)
                .query((row, n) -> paper(id, row))
                .list();
    }

    private static Paper paper(UUID id, ResultSet row) throws SQLException {
        String tooth = row.getString("tooth");
        String sha256 = row.getString("sha256");
        return new Paper(
                row.getString("kind"),
                tooth.isEmpty() ? null : tooth,
                row.getInt("revision"),
                sha256,
                row.getString("media_type"),
                row.getLong("size_bytes"),
                "/api/orders/" + id + "/files/" + sha256);
    }

    List<OrderSummary> page(@Nullable String state, @Nullable String after, int limit) {
        return jdbc.sql("select * from (select o.*, " + STATE + """
                         as state,
                        case when o.hold_code is not null then o.hold_note when o.progress = 'IN_REVIEW' then
                            (select t.detail from timeline t where t.order_id = o.id and t.what = 'design-proposed'
                                order by t.seq desc limit 1) end as reason,
                        (select string_agg(distinct u.batch, ' ') from unit u
                            where u.order_id = o.id and u.revision = o.revision and u.state <> 'Scrapped') as batches
                        from orders o where :after::text is null
                            or (length(o.code), o.code) < (length(:after), :after)) listed
                        where :state::text is null or lower(state) = lower(:state)
                        order by length(code) desc, code desc limit :limit
                        """)
                .param("after", after)
                .param("state", state)
                .param("limit", limit)
                .query((row, n) -> summary(row))
                .list();
    }

    private OrderSummary summary(ResultSet row) throws SQLException {
        String batches = row.getString("batches");
        return new OrderSummary(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("case_code"),
                row.getString("clinic"),
                row.getString("state"),
                row.getInt("revision"),
                String.join(" ", Teeth.of(json.readTree(row.getString("form")))),
                batches == null ? "" : batches,
                row.getString("reason"),
                instant(row, "changed_at"));
    }

    List<StateCount> counts() {
        return jdbc.sql("select state, count(*) as orders from (select " + STATE + """
                         as state from orders o) s group by state
                        order by array_position(array['Draft', 'InDesign', 'InReview', 'Hold', 'Approved', 'Queued',
                            'InBatch', 'InMilling', 'Milled', 'Remaking', 'Inspected', 'Cancelled'], state)
                        """)
                .query((row, n) -> new StateCount(row.getString("state"), row.getInt("orders")))
                .list();
    }

    List<TimelineRow> timeline(UUID id, int afterSeq) {
        return jdbc.sql("select * from timeline where order_id = ? and seq > ? order by seq")
                .params(id, afterSeq)
                .query((row, n) -> new TimelineRow(
                        row.getInt("seq"),
                        instant(row, "at"),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("state"),
                        row.getString("detail"),
                        row.getString("hash")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
