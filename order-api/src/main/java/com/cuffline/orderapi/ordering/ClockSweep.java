package com.cuffline.orderapi.ordering;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the clocks of every open order from time to time. Each order has its own transaction; one that somebody else works
 * on, another instance's sweep included, is left to the next round.
 */
@Component
class ClockSweep {

    private static final Logger log = LoggerFactory.getLogger(ClockSweep.class);
    private static final int PAGE = 500;

    private final Orders orders;
    private final ClockWatch clocks;
    private final TransactionTemplate transaction;

    ClockSweep(Orders orders, ClockWatch clocks, TransactionTemplate transaction) {
        this.orders = orders;
        this.clocks = clocks;
        this.transaction = transaction;
    }

    /** @return how many orders were held or released */
    @Scheduled(initialDelayString = "${cuffline.clocks.first}", fixedDelayString = "${cuffline.clocks.interval}")
    int sweep() {
        int changed = 0;
        UUID last = null;
        List<UUID> page;
        do {
            page = orders.openAfter(last, PAGE);
            for (UUID id : page) {
                changed += looked(id) ? 1 : 0;
            }
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        if (changed > 0) {
            log.info("the clocks held or released {} orders", changed);
        }
        return changed;
    }

    /** An order that cannot be judged must not keep the others from it. */
    private boolean looked(UUID id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> look(id)));
        } catch (RuntimeException e) {
            log.error("the clocks of order {} cannot be looked at", id, e);
            return false;
        }
    }

    private boolean look(UUID id) {
        Order order = orders.lockIfFree(id).filter(Order::isOpen).orElse(null);
        if (order == null || !clocks.look(order)) {
            return false;
        }
        orders.save(order);
        return true;
    }
}
