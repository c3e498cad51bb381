package com.cuffline.productionworker.planning;

import com.cuffline.messaging.Outbox;
import com.cuffline.milling.work.Refusal;
import com.cuffline.productionworker.JdbcSeats;
import com.cuffline.productionworker.UnitState;
import com.cuffline.productionworker.equipment.CenterNow;
import org.jspecify.annotations.Nullable;

/** Sends units back to the queue with a reason that is told; within the current transaction. */
final class Refusing {

    private final JdbcRunUnits units;
    private final JdbcSeats seats;
    private final CenterNow center;
    private final Outbox outbox;

    Refusing(JdbcRunUnits units, JdbcSeats seats, CenterNow center, Outbox outbox) {
        this.units = units;
        this.seats = seats;
        this.center = center;
        this.outbox = outbox;
    }

    /** The unit waits until a person asks or the center changes. */
    void refuse(RunUnit unit, Refusal reason) {
        refuse(unit, reason, null);
    }

    /** As above, out of a batch that others know of. */
    void refuse(RunUnit unit, Refusal reason, @Nullable PlannedBatch out) {
        seats.leave(unit.id(), UnitState.QUEUED);
        units.refuse(unit.id(), reason.code(), center.state());
        outbox.append(unit.notPlannable(reason, out == null ? null : out.code()));
    }

    /** The unit is planned again at once. */
    void planAgain(RunUnit unit, Refusal reason, @Nullable PlannedBatch out) {
        seats.leave(unit.id(), UnitState.QUEUED);
        outbox.append(unit.notPlannable(reason, out == null ? null : out.code()));
    }
}
