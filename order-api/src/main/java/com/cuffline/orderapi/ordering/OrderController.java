package com.cuffline.orderapi.ordering;

import com.cuffline.orderapi.tracking.OrderView;
import com.cuffline.orderapi.tracking.OrderViews;
import com.cuffline.orderapi.web.EntityTags;
import com.cuffline.orderapi.web.FreeText;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP: taken, changed, held, released, cancelled. */
@RestController
@RequestMapping("/api/orders")
class OrderController {

    private static final String IF_MATCH = "If-Match";

    /**
     * @param reason why, 1 to 500 characters
     * @param by who does it
     */
    record Reason(@Nullable String reason, @Nullable String by) {

        String requiredReason(FreeText texts) {
            return texts.nameless("reason", required("reason", reason));
        }

        String who() {
            return by == null || by.isBlank() ? "center" : required("by", by);
        }

        private static String required(String field, @Nullable String text) {
            if (text == null || text.isBlank() || text.length() > 500) {
                throw new Problem(
                        ProblemCode.REQUEST_UNREADABLE, "Field '" + field + "' must have 1 to 500 characters");
            }
            return text.strip();
        }
    }

    private final PlaceOrder place;
    private final ChangeOrder change;
    private final OrderViews views;
    private final FreeText texts;

    OrderController(PlaceOrder place, ChangeOrder change, OrderViews views, FreeText texts) {
        this.place = place;
        this.change = change;
        this.views = views;
        this.texts = texts;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OrderView> place(
            @RequestBody byte[] form,
            @RequestParam(defaultValue = "false") boolean submit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw new Problem(
                    ProblemCode.IDEMPOTENCY_KEY_MISSING,
                    "Send a key of 1 to 200 characters that is new for each order");
        }
        OrderView view = views.of(place.place(form, key, submit));
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/orders/" + view.id()))
                .eTag(EntityTags.of(view.version()))
                .body(view);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OrderView> replace(
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] form) {
        change.replaceForm(id, EntityTags.required(ifMatch), form);
        return answer(id);
    }

    @PostMapping("/{id}/submit")
    ResponseEntity<OrderView> submit(
            @PathVariable UUID id, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        change.submit(id, EntityTags.required(ifMatch));
        return answer(id);
    }

    @PostMapping("/{id}/hold")
    ResponseEntity<OrderView> hold(
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Reason reason) {
        change.hold(id, EntityTags.required(ifMatch), reason.requiredReason(texts), reason.who());
        return answer(id);
    }

    @PostMapping("/{id}/release")
    ResponseEntity<OrderView> release(
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable Reason reason) {
        change.release(id, EntityTags.required(ifMatch), reason == null ? "center" : reason.who());
        return answer(id);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<OrderView> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Reason reason) {
        change.cancel(id, EntityTags.required(ifMatch), reason.requiredReason(texts), reason.who());
        return answer(id);
    }

    private ResponseEntity<OrderView> answer(UUID id) {
        OrderView view = views.of(id);
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(view);
    }
}
