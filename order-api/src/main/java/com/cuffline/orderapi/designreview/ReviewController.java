package com.cuffline.orderapi.designreview;

import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.orderapi.tracking.OrderView;
import com.cuffline.orderapi.tracking.OrderViews;
import com.cuffline.orderapi.web.EntityTags;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.FreeText;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** What a technician may override, with its range; the ranges are those of the order form. */
    private static final Map<String, double[]> ADJUSTABLE = Map.of(
            "marginDepthMm.buccal", new double[] {-2, 4},
            "marginDepthMm.mesial", new double[] {-2, 4},
            "marginDepthMm.lingual", new double[] {-2, 4},
            "marginDepthMm.distal", new double[] {-2, 4},
            "chamferWidthMm", new double[] {0.3, 1},
            "taperPerWallDeg", new double[] {1, 12});

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
    private final OrderViews views;
    private final FreeText texts;

    ReviewController(ReviewDesign review, OrderViews views, FreeText texts) {
        this.review = review;
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
                    checked(id, call.adjustments()),
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

    private List<Adjustment> checked(UUID id, @Nullable List<Adjustment> adjustments) {
        if (adjustments == null) {
            return List.of();
        }
        Set<String> teeth =
                views.of(id).sites().stream().map(OrderView.Site::tooth).collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < adjustments.size(); i++) {
            check(adjustments.get(i), "adjustments[" + i + "].", teeth, problems);
        }
        if (!problems.isEmpty()) {
            throw new Problem(ProblemCode.ORDER_INVALID, "The adjustments cannot be taken", problems);
        }
        return adjustments;
    }

    private static void check(@Nullable Adjustment asked, String at, Set<String> teeth, List<FieldProblem> problems) {
        if (asked == null) {
            problems.add(FieldProblem.of(at, null, "tooth, parameter and value", "an adjustment is missing"));
            return;
        }
        if (!teeth.contains(Objects.requireNonNullElse(asked.tooth(), ""))) {
            problems.add(FieldProblem.of(
                    at + "tooth", asked.tooth(), "one of " + teeth, "the order has no site at this tooth"));
        }
        double[] range = ADJUSTABLE.get(Objects.requireNonNullElse(asked.parameter(), ""));
        if (range == null) {
            problems.add(FieldProblem.of(
                    at + "parameter", asked.parameter(), "one of " + ADJUSTABLE.keySet(), "not adjustable"));
        } else if (!(asked.value() >= range[0] && asked.value() <= range[1])) {
            problems.add(FieldProblem.of(at + "value", asked.value(), range[0] + " to " + range[1], "out of range"));
        }
    }
}
