package com.cuffline.orderapi.tracking;

import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads orders for people and programs. */
@Component
public class OrderViews {

    private final JdbcOrderViews rows;

    OrderViews(JdbcOrderViews rows) {
        this.rows = rows;
    }

    /** @throws Problem {@code order.unknown} */
    public OrderView of(UUID id) {
        return rows.find(id).orElseThrow(() -> new Problem(ProblemCode.ORDER_UNKNOWN, "No order has the id " + id));
    }

    /** Newest first; {@code after} is the code of the last order of the page before. */
    List<OrderSummary> page(@Nullable String state, @Nullable String after, int limit) {
        return rows.page(state, after, limit);
    }

    List<TimelineRow> timeline(UUID id, int afterSeq) {
        of(id);
        return rows.timeline(id, afterSeq);
    }
}
