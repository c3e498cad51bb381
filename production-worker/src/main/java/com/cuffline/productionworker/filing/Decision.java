package com.cuffline.productionworker.filing;

import com.cuffline.contracts.OrderFact.ApprovedUnit;
import com.cuffline.productionworker.UnitState;
import java.util.List;

/**
 * What one fact changes.
 *
 * @param file designs to file as units
 * @param fileAs {@code QUEUED}, or {@code HELD} when the order is on hold
 * @param withdraw units to take back
 * @param requeue units to queue again
 */
record Decision(
        OrderStanding standing,
        List<ApprovedUnit> file,
        UnitState fileAs,
        List<Withdrawal> withdraw,
        List<FiledUnit> requeue) {

    /**
     * @param to {@code HELD} or {@code WITHDRAWN}
     * @param reason for people
     */
    record Withdrawal(FiledUnit unit, UnitState to, String reason) {}

    static Decision nothing(OrderStanding standing) {
        return new Decision(standing, List.of(), UnitState.QUEUED, List.of(), List.of());
    }

    Decision filing(List<ApprovedUnit> units, UnitState as) {
        return new Decision(standing, units, as, withdraw, requeue);
    }

    Decision withdrawing(List<Withdrawal> withdrawals) {
        return new Decision(standing, file, fileAs, withdrawals, requeue);
    }

    Decision requeuing(List<FiledUnit> units) {
        return new Decision(standing, file, fileAs, withdraw, units);
    }
}
