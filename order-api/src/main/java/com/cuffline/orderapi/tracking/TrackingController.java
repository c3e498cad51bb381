package com.cuffline.orderapi.tracking;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.orderapi.web.EntityTags;
import com.cuffline.orderapi.web.Files;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Orders to read: lists, one order, its timeline, its files, and what changes while one looks. */
@RestController
@RequestMapping("/api/orders")
class TrackingController {

    private static final int LONGEST_PAGE = 500;

    /** @param next code to hand in as {@code after} for the next page, null on the last one */
    record Page(List<OrderSummary> orders, @Nullable String next) {}

    record Timeline(List<TimelineRow> entries) {}

    private final OrderViews views;
    private final TimelineStreams streams;
    private final ArtifactStore store;

    TrackingController(OrderViews views, TimelineStreams streams, ArtifactStore store) {
        this.views = views;
        this.streams = streams;
        this.store = store;
    }

    @GetMapping
    Page page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new Problem(
                    ProblemCode.REQUEST_UNREADABLE, "limit is " + limit + ", allowed is 1 to " + LONGEST_PAGE);
        }
        List<OrderSummary> orders = views.page(state, after, limit);
        return new Page(
                orders, orders.size() < limit ? null : orders.get(limit - 1).code());
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderView> one(@PathVariable UUID id) {
        OrderView view = views.of(id);
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(view);
    }

    @GetMapping("/{id}/timeline")
    Timeline timeline(@PathVariable UUID id) {
        return new Timeline(views.timeline(id, 0));
    }

    /** Server-sent events {@code timeline}, ids are the rows' {@code seq}; goes on after {@code Last-Event-ID}. */
    @GetMapping(path = "/{id}/timeline/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Integer lastEventId) {
        views.of(id);
        return streams.open(id, lastEventId == null ? 0 : lastEventId);
    }

    /** Server-sent events {@code changed}, data is the id of an order that has changed. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes() {
        return streams.openAll();
    }

    @GetMapping("/{id}/files/{sha256}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable String sha256) {
        OrderView view = views.of(id);
        OrderView.Paper paper = view.papers().stream()
                .filter(candidate -> candidate.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.FILE_UNKNOWN, "The order has no file " + sha256));
        String name = String.join("-", view.code(), "R" + paper.revision(), paper.kind())
                + (paper.tooth() == null ? "" : "-" + paper.tooth());
        return Files.answer(store, sha256, paper.mediaType(), name);
    }
}
