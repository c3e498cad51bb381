package com.cuffline.orderapi.ordering;

import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes an order that somebody has read, only if nobody has changed it since. */
@Component
public class ChangeAtVersion {

    private final Orders orders;
    private final TransactionTemplate transaction;

    ChangeAtVersion(Orders orders, TransactionTemplate transaction) {
        this.orders = orders;
        this.transaction = transaction;
    }

    /**
     * Locks the order, checks its version, changes and writes it, in one transaction.
     *
     * @throws Problem {@code order.unknown}, {@code version.stale} or what the change refuses
     */
    public void change(UUID id, long version, Consumer<Order> change) {
        transaction.executeWithoutResult(status -> {
            Order order = orders.lock(id)
                    .orElseThrow(() -> new Problem(ProblemCode.ORDER_UNKNOWN, "No order has the id " + id));
            if (order.version() != version) {
                throw new Problem(
                        ProblemCode.VERSION_STALE,
                        "Read at version " + version + ", now at " + order.version() + ": read it again");
            }
            change.accept(order);
            orders.save(order);
        });
    }
}
