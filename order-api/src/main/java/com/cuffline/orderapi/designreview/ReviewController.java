package com.cuffline.orderapi.designreview;

import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.orderapi.tracking.OrderView;
import com.cuffline.orderapi.tracking.OrderViews;
import com.cuffline.orderapi.web.EntityTags;
import com.cuffline.orderapi.web.FreeText;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A technician's call on a design. */
@RestController
class ReviewController {

    /**
     * @param decision {@code accept} or {@code revise}
     * @param by the technician
     * @param adjustments for {@code revise}: what to override; may be empty
     */
    record Call(
            @Nullable String decision,
            @Nullable String by,
            @Nullable String note,
            @Nullable List<Adjustment> adjustments) {}

    private final ReviewDesign review;
    private final Adjustments adjustments;
    private final OrderViews views;
    private final FreeText texts;

    ReviewController(ReviewDesign review, Adjustments adjustments, OrderViews views, FreeText texts) {
        this.review = review;
        this.adjustments = adjustments;
        this.views = views;
        this.texts = texts;
    }

    @PostMapping("/api/orders/{id}/review")
    ResponseEntity<OrderView> review(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Call call) {
        long version = EntityTags.required(ifMatch);
        String by = call.by();
        if (by == null || by.isBlank() || by.length() > 60) {
            throw new Problem(ProblemCode.REQUEST_UNREADABLE, "Field 'by' must have 1 to 60 characters");
        }
        if ("accept".equals(call.decision())) {
            review.accept(id, version, by);
        } else if ("revise".equals(call.decision())) {
            String note = call.note();
            review.revise(
                    id,
                    version,
                    adjustments.checked(id, call.adjustments()),
                    by,
                    note == null ? null : texts.nameless("note", note));
        } else {
            throw new Problem(
                    ProblemCode.REQUEST_UNREADABLE,
                    "Field 'decision' is " + call.decision() + ", allowed are accept and revise");
        }
        OrderView view = views.of(id);
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(view);
    }
}
