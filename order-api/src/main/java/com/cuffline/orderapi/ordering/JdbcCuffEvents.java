package com.cuffline.orderapi.ordering;

import com.cuffline.measurement.order.CuffEvent;
import com.cuffline.measurement.order.CuffEvent.Kind;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.SiteDraft;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clinics reported of the tissue of sent orders. */
@Component
public final class JdbcCuffEvents {

    /** Unlike these, an uncovering or a changed provisional also says how a later measurement is to be judged. */
    private static final Set<Kind> ENDED_BY_MEASURING = Set.of(Kind.CAP_OFF, Kind.CAP_REFITTED, Kind.TISSUE_CHANGED);

    /**
     * One report.
     *
     * @param tooth FDI
     * @param at day and time at the clinic; midnight where only the day is known
     * @param revision of the order when it was reported
     * @param answeredBy revision whose newer measurement ended it; null while it counts
     */
    public record Reported(
            int seq,
            String tooth,
            Kind what,
            LocalDateTime at,
            String by,
            @Nullable String note,
            Instant reportedAt,
            int revision,
            @Nullable Integer answeredBy) {

        boolean concerns(SiteDraft site) {
            return tooth.equals(String.valueOf(site.tooth()));
        }

        boolean counts() {
            return answeredBy == null || !ENDED_BY_MEASURING.contains(what);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCuffEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of reporting. */
    public List<Reported> of(UUID orderId) {
        return jdbc.sql("select * from cuff_event where order_id = ? order by seq")
                .param(orderId)
                .query((row, n) -> new Reported(
                        row.getInt("seq"),
                        row.getString("tooth"),
                        Kind.valueOf(row.getString("what")),
                        row.getObject("at", LocalDateTime.class),
                        row.getString("reported_by"),
                        row.getString("note"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                        row.getInt("revision"),
                        row.getObject("answered_by", Integer.class)))
                .list();
    }

    /** The order's row is locked by the caller, so that no two reports get one number. */
    void add(Order order, String tooth, CuffEvent event, String by, @Nullable String note) {
        jdbc.sql("""
                        insert into cuff_event (order_id, seq, tooth, what, at, reported_by, note, reported_at, revision)
                        select :id, coalesce(max(seq), 0) + 1, :tooth, :what, :at, :by, :note, :now, :revision
                        from cuff_event where order_id = :id
                        """)
                .param("id", order.identity().id())
                .param("tooth", tooth)
                .param("what", event.kind().name())
                .param("at", event.at())
                .param("by", by)
                .param("note", note)
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("revision", order.revision())
                .update();
    }

    /** What was reported of a site up to the day of a newer measurement is answered by it. */
    void answer(UUID orderId, SiteDraft site, LocalDate measuredOn, int revision) {
        jdbc.sql("""
                        update cuff_event set answered_by = :revision
                        where order_id = :id and answered_by is null and at < :day and tooth = :tooth
                        """)
                .param("revision", revision)
                .param("id", orderId)
                .param("day", measuredOn.plusDays(1).atStartOfDay())
                .param("tooth", String.valueOf(site.tooth()))
                .update();
    }

    /** The draft with what still counts of the reports, site by site. */
    OrderDraft addTo(OrderDraft draft, UUID orderId) {
        List<Reported> reported = of(orderId).stream().filter(Reported::counts).toList();
        if (reported.isEmpty()) {
            return draft;
        }
        return draft.with(draft.sites().stream()
                .map(site -> {
                    List<CuffEvent> events = new ArrayList<>(site.cuff().events());
                    reported.stream()
                            .filter(event -> event.concerns(site))
                            .forEach(event -> events.add(new CuffEvent(event.what(), event.at())));
                    return site.with(site.cuff().with(events));
                })
                .toList());
    }
}
