package com.cuffline.orderapi.ordering;

import com.cuffline.measurement.order.CuffEvent;
import com.cuffline.orderapi.ordering.JdbcCuffEvents.Reported;
import com.cuffline.orderapi.tracking.OrderView;
import com.cuffline.orderapi.tracking.OrderViews;
import com.cuffline.orderapi.web.EntityTags;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.FreeText;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to the tissue of an open order: reported by the clinic, at any time before milling. */
@RestController
@RequestMapping("/api/orders/{id}/cuff-events")
class CuffEventController {

    /** Time zones ahead of the center's: a clinic's tomorrow may have begun. */
    private static final int ZONES_AHEAD_HOURS = 14;

    /**
     * @param what {@code cap-off}, {@code cap-refitted}, {@code tissue-changed}, {@code provisional-changed} or {@code uncovered}
     * @param at day, or day and time, at the clinic
     * @param tooth FDI; every site of the order when missing
     */
    record Call(
            @Nullable String what,
            @Nullable String at,
            @Nullable String tooth,
            @Nullable String by,
            @Nullable String note) {}

    /** @param answeredBy revision whose newer measurement ended it, null while it counts */
    record Entry(
            int seq,
            String tooth,
            String what,
            String at,
            String by,
            @Nullable String note,
            Instant reportedAt,
            int revision,
            @Nullable Integer answeredBy) {

        static Entry of(Reported event) {
            boolean day = event.at().toLocalTime().equals(LocalTime.MIDNIGHT);
            return new Entry(
                    event.seq(),
                    event.tooth(),
                    event.what().code(),
                    day ? event.at().toLocalDate().toString() : event.at().toString(),
                    event.by(),
                    event.note(),
                    event.reportedAt(),
                    event.revision(),
                    event.answeredBy());
        }
    }

    record Entries(List<Entry> events) {}

    private final CuffReports reports;
    private final JdbcCuffEvents events;
    private final OrderViews views;
    private final FreeText texts;
    private final Clock clock;

    CuffEventController(CuffReports reports, JdbcCuffEvents events, OrderViews views, FreeText texts, Clock clock) {
        this.reports = reports;
        this.events = events;
        this.views = views;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    Entries list(@PathVariable UUID id) {
        views.of(id);
        return new Entries(events.of(id).stream().map(Entry::of).toList());
    }

    @PostMapping
    ResponseEntity<OrderView> report(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Call call) {
        long version = EntityTags.required(ifMatch);
        String by = call.by();
        if (by == null || by.isBlank() || by.length() > 60) {
            throw new Problem(ProblemCode.REQUEST_UNREADABLE, "Field 'by' must have 1 to 60 characters");
        }
        String note = call.note();
        reports.report(
                id,
                version,
                new CuffReports.Report(
                        call.tooth(),
                        event(call),
                        by.strip(),
                        note == null || note.isBlank() ? null : texts.nameless("note", note)));
        OrderView view = views.of(id);
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(view);
    }

    private CuffEvent event(Call call) {
        List<FieldProblem> problems = new ArrayList<>();
        CuffEvent.Kind kind = Arrays.stream(CuffEvent.Kind.values())
                .filter(known -> known.code().equals(call.what()))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            List<String> codes = Arrays.stream(CuffEvent.Kind.values())
                    .map(CuffEvent.Kind::code)
                    .toList();
            problems.add(FieldProblem.of(
                    "what", call.what(), "one of " + String.join(", ", codes), "no such event of the tissue"));
        }
        LocalDateTime at = at(call.at());
        LocalDateTime latest = LocalDateTime.now(clock).plusHours(ZONES_AHEAD_HOURS);
        if (at == null) {
            problems.add(FieldProblem.of("at", call.at(), "2026-11-20 or 2026-11-20T16:30", "there is no such day"));
        } else if (at.isAfter(latest)) {
            problems.add(
                    FieldProblem.of("at", call.at(), "not after " + latest.toLocalDate(), "this has not happened yet"));
        }
        if (kind == null || at == null || !problems.isEmpty()) {
            throw new Problem(ProblemCode.ORDER_INVALID, "The event cannot be taken", problems);
        }
        return new CuffEvent(kind, at);
    }

    private static @Nullable LocalDateTime at(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
