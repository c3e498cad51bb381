package com.cuffline.productionworker.equipment;

import com.cuffline.contracts.OrderFact.CouponRenewed;
import com.cuffline.contracts.OrderFact.LotFreed;
import com.cuffline.contracts.OrderFact.LotQuarantined;
import com.cuffline.contracts.OrderFact.OfCenter;
import com.cuffline.contracts.OrderFact.ToolChanged;
import com.cuffline.messaging.Outbox;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.Tool;
import com.cuffline.productionworker.JdbcSeats;
import com.cuffline.productionworker.UnitState;
import com.cuffline.productionworker.equipment.JdbcCenterChanges.Planned;
import com.cuffline.productionworker.floor.FloorFacts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes what was reported, and sends units that a locked lot takes the ground from back into planning. */
final class TakeCenterFacts implements CenterFacts {

    private static final String LOT_QUARANTINED = "mill.lot-quarantined";
    private static final double LARGEST_DEVIATION_MM = 1;
    private static final double LONGEST_LIFE_MIN = 1e6;

    private final CenterNow center;
    private final JdbcCenterChanges changes;
    private final JdbcSeats seats;
    private final FloorFacts floor;
    private final Outbox outbox;

    TakeCenterFacts(CenterNow center, JdbcCenterChanges changes, JdbcSeats seats, FloorFacts floor, Outbox outbox) {
        this.center = center;
        this.changes = changes;
        this.seats = seats;
        this.floor = floor;
        this.outbox = outbox;
    }

    @Override
    public void take(OfCenter fact, Instant at) {
        Center now = center.current();
        JdbcCenterChanges.Entry entry = new JdbcCenterChanges.Entry(at, now.revision());
        if (fact instanceof LotQuarantined locked) {
            requireLot(now, locked.lot());
            changes.add(entry, locked);
            free(pieces(now, locked.lot()), "lot " + locked.lot() + " is locked: " + locked.reason());
        } else if (fact instanceof LotFreed freed) {
            requireLot(now, freed.lot());
            changes.add(entry, freed);
        } else if (fact instanceof CouponRenewed coupon) {
            requireMachine(now, coupon.machine());
            requireValue("worstDeviationMm", 0, LARGEST_DEVIATION_MM, coupon.worstDeviationMm());
            changes.add(entry, coupon);
        } else if (fact instanceof ToolChanged changed) {
            requireTool(now, changed.machine(), changed.tool());
            requireValue("lifeMin", 0, LONGEST_LIFE_MIN, changed.lifeMin());
            changes.add(entry, changed);
            changes.retire(changed.machine(), changed.tool());
        }
    }

    private void free(Set<String> lots, String reason) {
        List<Planned> units = changes.lockPlannedOnto(lots);
        units.forEach(unit -> {
            seats.leave(unit.id(), UnitState.QUEUED);
            outbox.append(unit.notPlannable(LOT_QUARANTINED, reason));
        });
        units.stream().map(Planned::batchCode).distinct().forEach(floor::leftBatch);
    }

    /** The lot and, where it is a maker's lot of discs, their own numbers. */
    private static Set<String> pieces(Center center, String lot) {
        Set<String> pieces = new TreeSet<>(Set.of(lot));
        center.stock().discs().stream()
                .filter(disc -> disc.lot().equals(lot))
                .map(DiscLot::id)
                .forEach(pieces::add);
        return pieces;
    }

    private void requireLot(Center center, String lot) {
        boolean inStock = center.stock().blank(lot).isPresent()
                || center.stock().discs().stream()
                        .flatMap(disc -> Stream.of(disc.id(), disc.lot()))
                        .anyMatch(lot::equals)
                || center.stock().bars().stream().anyMatch(bar -> bar.lot().equals(lot));
        if (!inStock && !changes.everUsed(lot)) {
            throw new IllegalArgumentException("center.lot-unknown: the center has and had no lot " + lot);
        }
    }

    private static void requireMachine(Center center, String machine) {
        if (center.machines().coupon(machine).isEmpty()) {
            throw new IllegalArgumentException("center.machine-unknown: the center has no machine " + machine);
        }
    }

    private static void requireTool(Center center, String machine, int number) {
        requireMachine(center, machine);
        List<Tool> tools = center.machines().tools(machine);
        if (tools.stream().noneMatch(tool -> tool.number() == number)) {
            throw new IllegalArgumentException("center.tool-unknown: " + machine + " has no tool " + number);
        }
    }

    private static void requireValue(String field, double low, double high, double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "center.value: " + field + " must be " + low + " to " + high + ", not " + value);
        }
    }
}
