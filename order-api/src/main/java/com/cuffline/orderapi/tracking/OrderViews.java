package com.cuffline.orderapi.tracking;

import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads orders for people and programs. */
@Component
public class OrderViews {

    private final JdbcOrderViews rows;
    private final TransactionTemplate snapshot;

    OrderViews(JdbcOrderViews rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @throws Problem {@code order.unknown} */
    public OrderView of(UUID id) {
        return snapshot.execute(status -> rows.find(id))
                .orElseThrow(() -> new Problem(ProblemCode.ORDER_UNKNOWN, "No order has the id " + id));
    }

    /** Newest first; {@code after} is the code of the last order of the page before. */
    List<OrderSummary> page(@Nullable String state, @Nullable String after, int limit) {
        return rows.page(state, after, limit);
    }

    /** How many orders are in each state, states in the order of an order's life. */
    List<StateCount> counts() {
        return rows.counts();
    }

    List<TimelineRow> timeline(UUID id, int afterSeq) {
        of(id);
        return rows.timeline(id, afterSeq);
    }
}
