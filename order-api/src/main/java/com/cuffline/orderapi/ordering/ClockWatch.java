package com.cuffline.orderapi.ordering;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds an order when a clock says so, and lets it go on when the clock's reason is gone. */
@Component
class ClockWatch {

    private final HoldReasons reasons;
    private final Review review;

    ClockWatch(HoldReasons reasons, Review review) {
        this.reasons = reasons;
        this.review = review;
    }

    /**
     * Looks at an open order; what waits for a person, for another design or for an amendment is left alone.
     *
     * @return whether the order has changed
     */
    boolean look(Order order) {
        Hold current = order.currentHold();
        if (current != null && !current.ofClock()) {
            return false;
        }
        Optional<Hold> reason = reasons.ofClocks(order);
        if (reason.isPresent()) {
            boolean news =
                    current == null || !current.code().equals(reason.get().code());
            if (news) {
                order.hold(reason.get(), SendOrder.CENTER);
            }
            return news;
        }
        if (current == null) {
            return false;
        }
        order.release(SendOrder.CENTER);
        review.resume(order);
        return true;
    }
}
