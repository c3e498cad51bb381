package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.OrderContent;
import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.order.OrderDraft;
import java.util.Optional;

/** A form as it was read and judged. */
public record CheckedForm(TypedForm form, OrderDraft draft, Assessment assessment) {

    /** What design gets; empty while it cannot begin. */
    Optional<OrderContent> content() {
        return OrderContents.of(form, draft);
    }
}
