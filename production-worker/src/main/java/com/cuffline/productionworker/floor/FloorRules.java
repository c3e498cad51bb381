package com.cuffline.productionworker.floor;

import com.cuffline.contracts.OrderFact.MillingStarted;
import com.cuffline.contracts.OrderFact.OnFloor;
import com.cuffline.contracts.OrderFact.UnitInspected;
import com.cuffline.contracts.OrderFact.UnitMilled;
import com.cuffline.contracts.OrderFact.UnitScrapped;
import com.cuffline.productionworker.UnitState;
import java.util.Optional;

/**
 * What a report from the floor means for its unit. order-api has decided that it may happen; a unit that planning has moved
 * meanwhile is where the floor says it is.
 */
final class FloorRules {

    private FloorRules() {}

    /**
     * @return the unit's new state; empty when nothing changes
     * @throws IllegalArgumentException if the report does not fit the unit
     */
    static Optional<UnitState> after(FloorUnit unit, OnFloor fact) {
        if (fact instanceof MillingStarted started) {
            return started(unit, started);
        }
        if (!unit.state().begun()) {
            throw new IllegalArgumentException("unit " + unit.code() + " is " + unit.state() + ", not being milled");
        }
        if (unit.state() == UnitState.SCRAPPED || fact instanceof UnitInspected inspected && !inspected.passed()) {
            return Optional.empty();
        }
        if (fact instanceof UnitScrapped) {
            return Optional.of(UnitState.SCRAPPED);
        }
        if (fact instanceof UnitMilled) {
            return unit.state() == UnitState.MILLING ? Optional.of(UnitState.MILLED) : Optional.empty();
        }
        if (unit.state() == UnitState.MILLING) {
            throw new IllegalArgumentException("unit " + unit.code() + " is measured before it is milled");
        }
        return unit.state() == UnitState.MILLED ? Optional.of(UnitState.INSPECTED) : Optional.empty();
    }

    private static Optional<UnitState> started(FloorUnit unit, MillingStarted started) {
        if (!unit.state().begun()) {
            return Optional.of(UnitState.MILLING);
        }
        if (!started.batchId().equals(unit.batchId())) {
            throw new IllegalArgumentException("unit " + unit.code() + " is started in batch " + started.batchCode()
                    + " and was started in another before");
        }
        return Optional.empty();
    }
}
