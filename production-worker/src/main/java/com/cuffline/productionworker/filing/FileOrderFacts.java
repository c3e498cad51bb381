package com.cuffline.productionworker.filing;

import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.OrderFact.ApprovedUnit;
import com.cuffline.contracts.OrderFact.DesignApproved;
import com.cuffline.contracts.OrderFact.OfOrder;
import com.cuffline.contracts.OrderFact.OnFloor;
import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.contracts.ProductionFact.UnitWithdrawn;
import com.cuffline.messaging.FactHandler;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.Approval;
import com.cuffline.productionworker.JdbcSeats;
import com.cuffline.productionworker.UnitState;
import com.cuffline.productionworker.filing.Decision.Withdrawal;
import com.cuffline.productionworker.floor.FloorFacts;
import com.cuffline.productionworker.planning.PlanningRequests;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Carries out, in the listener's transaction, what the facts of an order mean for its units. */
final class FileOrderFacts implements FactHandler {

    private final JdbcOrderStandings standings;
    private final JdbcUnits units;
    private final JdbcSeats seats;
    private final PlanningRequests planning;
    private final FloorFacts floor;
    private final Outbox outbox;
    private final Clock clock;

    /** What is kept of orders and their units. */
    record Tables(JdbcOrderStandings standings, JdbcUnits units, JdbcSeats seats) {}

    FileOrderFacts(Tables tables, PlanningRequests planning, FloorFacts floor, Outbox outbox, Clock clock) {
        this.standings = tables.standings();
        this.units = tables.units();
        this.seats = tables.seats();
        this.planning = planning;
        this.floor = floor;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void handle(Envelope envelope) {
        if (envelope.fact() instanceof PlanningRequested request) {
            planning.request(request.planningId(), request.requestedBy());
        } else if (envelope.fact() instanceof OnFloor fact) {
            OrderStanding standing = standings.lock(fact.orderId());
            units.lockUnitsOf(fact.orderId());
            floor.take(fact, FilingRules.afterScrap(standing, fact.revision()));
        } else if (envelope.fact() instanceof OfOrder fact) {
            file(fact);
        }
    }

    private void file(OfOrder fact) {
        OrderStanding before = standings.lock(fact.orderId());
        Decision decision = FilingRules.decide(before, units.lockUnitsOf(fact.orderId()), fact);
        if (!decision.standing().equals(before)) {
            standings.save(decision.standing());
        }
        decision.withdraw().forEach(this::withdraw);
        decision.requeue().forEach(this::requeue);
        if (fact instanceof DesignApproved approved) {
            requireDifferentTeeth(approved);
            decision.file().forEach(unit -> file(approved, unit, decision.fileAs()));
        }
    }

    private void file(DesignApproved approved, ApprovedUnit design, UnitState state) {
        String tooth = design.design().tooth();
        String code = approved.orderCode() + "-" + tooth + "-R" + approved.revision();
        FiledUnit unit = new FiledUnit(
                id(approved, tooth), approved.orderId(), approved.revision(), tooth, code, state, null, null);
        boolean isNew = units.file(unit, Approval.of(approved, design), clock.instant());
        if (isNew && state == UnitState.QUEUED) {
            outbox.append(queued(unit));
        }
    }

    private void requeue(FiledUnit unit) {
        units.requeue(unit.id(), clock.instant());
        outbox.append(queued(unit));
    }

    private void withdraw(Withdrawal withdrawal) {
        FiledUnit unit = withdrawal.unit();
        seats.leave(unit.id(), withdrawal.to());
        if (unit.state().active()) {
            outbox.append(new UnitWithdrawn(
                    unit.orderId(),
                    unit.revision(),
                    unit.id(),
                    unit.code(),
                    unit.tooth(),
                    unit.batchCode(),
                    withdrawal.reason()));
        }
        String batch = unit.batchCode();
        if (batch != null) {
            floor.leftBatch(batch);
        }
    }

    private static UnitQueued queued(FiledUnit unit) {
        return new UnitQueued(unit.orderId(), unit.revision(), unit.id(), unit.code(), unit.tooth(), unit.remake());
    }

    private static void requireDifferentTeeth(DesignApproved approved) {
        long teeth = approved.units().stream()
                .map(unit -> unit.design().tooth())
                .distinct()
                .count();
        if (teeth < approved.units().size()) {
            throw new IllegalArgumentException("order " + approved.orderCode() + " names a tooth twice");
        }
    }

    /** The same unit has the same id however often it is filed. */
    private static UUID id(DesignApproved approved, String tooth) {
        String name = String.join("/", List.of(approved.orderId().toString(), tooth, "R" + approved.revision()));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
