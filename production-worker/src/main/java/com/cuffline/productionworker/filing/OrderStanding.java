package com.cuffline.productionworker.filing;

import java.util.UUID;

/**
 * How far an order is, as its facts told.
 *
 * @param revision latest one seen, 0 before the first fact
 */
record OrderStanding(UUID orderId, int revision, State state) {

    enum State {
        OPEN,
        /** The current revision is on hold; a later revision is not. */
        HELD,
        /** For good, whatever revision comes. */
        CANCELLED
    }

    static OrderStanding unseen(UUID orderId) {
        return new OrderStanding(orderId, 0, State.OPEN);
    }

    OrderStanding raisedTo(int newRevision) {
        if (newRevision <= revision) {
            return this;
        }
        return new OrderStanding(orderId, newRevision, state == State.CANCELLED ? State.CANCELLED : State.OPEN);
    }

    OrderStanding with(State newState) {
        return state == State.CANCELLED ? this : new OrderStanding(orderId, revision, newState);
    }
}
