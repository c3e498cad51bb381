package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.ordering.Order;
import com.cuffline.orderapi.ordering.Progress;
import org.springframework.stereotype.Component;

/** Moves an order to where its units stand. */
@Component
final class SettleOrder {

    private final JdbcUnits units;

    SettleOrder(JdbcUnits units) {
        this.units = units;
    }

    /** To be called when the units are written. */
    void settle(Order order) {
        if (order.progress() != Progress.CANCELLED) {
            order.unitsAre(UnitStanding.progress(units.latest(order.identity().id(), order.revision())));
        }
    }
}
