package com.cuffline.productionworker.filing;

import com.cuffline.contracts.OrderFact.DesignApproved;
import com.cuffline.contracts.OrderFact.OfOrder;
import com.cuffline.contracts.OrderFact.OrderCancelled;
import com.cuffline.contracts.OrderFact.OrderHeld;
import com.cuffline.contracts.OrderFact.OrderReleased;
import com.cuffline.productionworker.UnitState;
import com.cuffline.productionworker.filing.Decision.Withdrawal;
import com.cuffline.productionworker.floor.FloorFacts.AfterScrap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a fact of an order means for its units. A fact of an older revision than the latest seen changes nothing, save a
 * cancellation, which holds for every revision. A newer revision takes back the units of the older ones. Nothing takes back
 * a unit whose milling has begun.
 */
final class FilingRules {

    private FilingRules() {}

    /** What becomes of a site of this revision whose unit is scrapped. */
    static AfterScrap afterScrap(OrderStanding standing, int revision) {
        if (revision < standing.revision()) {
            return AfterScrap.NOTHING;
        }
        return switch (standing.state()) {
            case OPEN -> AfterScrap.QUEUE;
            case HELD -> AfterScrap.HOLD;
            case CANCELLED -> AfterScrap.NOTHING;
        };
    }

    /** @param units every unit ever filed for the order */
    static Decision decide(OrderStanding before, List<FiledUnit> units, OfOrder fact) {
        if (fact instanceof OrderCancelled cancelled) {
            return cancel(before, units, cancelled);
        }
        if (fact.revision() < before.revision()) {
            return Decision.nothing(before);
        }
        OrderStanding standing = before.raisedTo(fact.revision());
        if (fact instanceof DesignApproved approved) {
            return file(standing, units, approved);
        }
        if (fact instanceof OrderHeld held) {
            return hold(standing, units, held);
        }
        if (fact instanceof OrderReleased) {
            return release(standing, units);
        }
        return Decision.nothing(standing).withdrawing(superseded(standing, units));
    }

    private static Decision file(OrderStanding standing, List<FiledUnit> units, DesignApproved approved) {
        Decision decision = Decision.nothing(standing).withdrawing(superseded(standing, units));
        return switch (standing.state()) {
            case OPEN -> decision.filing(approved.units(), UnitState.QUEUED);
            case HELD -> decision.filing(approved.units(), UnitState.HELD);
            case CANCELLED -> decision;
        };
    }

    private static Decision hold(OrderStanding standing, List<FiledUnit> units, OrderHeld held) {
        List<Withdrawal> withdrawals = withdrawals(
                units,
                unit -> unit.state().active() && unit.revision() == standing.revision(),
                UnitState.HELD,
                "order held: " + held.reason());
        return Decision.nothing(standing.with(OrderStanding.State.HELD))
                .withdrawing(join(superseded(standing, units), withdrawals));
    }

    private static Decision release(OrderStanding standing, List<FiledUnit> units) {
        OrderStanding open = standing.with(OrderStanding.State.OPEN);
        Decision decision = Decision.nothing(open).withdrawing(superseded(standing, units));
        if (open.state() == OrderStanding.State.CANCELLED) {
            return decision;
        }
        return decision.requeuing(units.stream()
                .filter(unit -> unit.state() == UnitState.HELD && unit.revision() == open.revision())
                .toList());
    }

    private static Decision cancel(OrderStanding before, List<FiledUnit> units, OrderCancelled cancelled) {
        OrderStanding standing = before.raisedTo(cancelled.revision()).with(OrderStanding.State.CANCELLED);
        return Decision.nothing(standing)
                .withdrawing(withdrawals(
                        units, unit -> true, UnitState.WITHDRAWN, "order cancelled: " + cancelled.reason()));
    }

    private static List<Withdrawal> superseded(OrderStanding standing, List<FiledUnit> units) {
        return withdrawals(
                units,
                unit -> unit.revision() < standing.revision(),
                UnitState.WITHDRAWN,
                "replaced by revision " + standing.revision());
    }

    private static List<Withdrawal> withdrawals(
            List<FiledUnit> units, Predicate<FiledUnit> which, UnitState to, String reason) {
        return units.stream()
                .filter(unit ->
                        unit.state() != UnitState.WITHDRAWN && !unit.state().begun())
                .filter(which)
                .map(unit -> new Withdrawal(unit, to, reason))
                .toList();
    }

    private static List<Withdrawal> join(List<Withdrawal> first, List<Withdrawal> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
