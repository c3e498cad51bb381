package com.cuffline.orderapi.floor;

import com.cuffline.contracts.OrderFact.MillingStarted;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.orderapi.floor.JdbcBatches.Locked;
import com.cuffline.orderapi.ordering.Hold;
import com.cuffline.orderapi.ordering.Order;
import com.cuffline.orderapi.ordering.Orders;
import com.cuffline.orderapi.ordering.Progress;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a released batch on its machine: batch, machine, stock lot and, where it is told, main program must belong together, and every unit must be fit to be
 * milled or be left out by name. What does not fit stops the whole start. Orders are locked, so a hold comes before or after it.
 */
@Component
final class StartMilling {
    /** A holder of many slots may hold blanks of as many lots. */
    private static final int LONGEST_LOTS = 1000;

    private final JdbcBatches batches;
    private final JdbcUnits units;
    private final Orders orders;
    private final SettleOrder settle;
    private final OnceOnFloor once;
    private final StartRules rules;

    StartMilling(
            JdbcBatches batches,
            JdbcUnits units,
            Orders orders,
            SettleOrder settle,
            OnceOnFloor once,
            StartRules rules) {
        this.batches = batches;
        this.units = units;
        this.orders = orders;
        this.settle = settle;
        this.once = once;
        this.rules = rules;
    }

    /** What was scanned, by whom, and which units stay off the machine. */
    record Scan(String machine, String stockLot, @Nullable String mainProgramSha256, String by, Set<String> leaveOut) {}

    void start(String batchCode, Calls.Start call, @Nullable String key) {
        once.run(key, "start " + batchCode + " " + call, () -> start(batchCode, scan(call)));
    }

    private static Scan scan(Calls.Start call) {
        Required required = new Required();
        Set<String> leaveOut = new TreeSet<>();
        List<@Nullable String> codes = call.leaveOut() == null ? List.<@Nullable String>of() : call.leaveOut();
        for (int i = 0; i < codes.size(); i++) {
            leaveOut.add(required.text("leaveOut[" + i + "]", codes.get(i)));
        }
        Scan scan = new Scan(
                required.text("machine", call.machine()),
                required.text("stockLot", call.stockLot(), LONGEST_LOTS),
                required.sha256("mainProgramSha256", call.mainProgramSha256()),
                required.text("by", call.by()),
                leaveOut);
        required.done();
        return scan;
    }

    private void start(String batchCode, Scan scan) {
        Locked batch = batches.lock(batchCode)
                .orElseThrow(() -> new Problem(ProblemCode.BATCH_UNKNOWN, "No batch has the code " + batchCode));
        if (!batch.state().equals("Released")) {
            throw new Problem(
                    ProblemCode.BATCH_STATE,
                    "Batch " + batchCode + " is " + batch.state() + "; only a released batch can be started");
        }
        rules.require(batch, scan);
        Map<UUID, Order> locked = lockOrders(batch);
        List<PlannedUnit> started = startable(batch, scan, locked);
        batches.started(batch.id(), scan.stockLot(), scan.by());
        started.forEach(unit -> units.become(unit.unitId(), UnitState.MILLING));
        for (PlannedUnit unit : started) {
            Order order = Objects.requireNonNull(locked.get(unit.orderId()));
            settle.settle(order);
            order.happenedOnFloor(
                    fact(batch, unit, scan),
                    scan.by(),
                    "milling-started",
                    "batch " + batchCode + ", slot " + unit.slot() + ", on " + scan.machine() + " from lot "
                            + lot(unit, scan));
        }
        started.stream()
                .map(PlannedUnit::orderId)
                .distinct()
                .forEach(id -> orders.save(Objects.requireNonNull(locked.get(id))));
    }

    private static String lot(PlannedUnit unit, Scan scan) {
        String own = unit.stockLot();
        return own == null ? scan.stockLot() : own;
    }

    /** Always in the same order, so that two batches never wait for each other. */
    private Map<UUID, Order> lockOrders(Locked batch) {
        Map<UUID, Order> locked = new LinkedHashMap<>();
        batch.content().units().stream()
                .map(PlannedUnit::orderId)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(id -> orders.lock(id).ifPresent(order -> locked.put(id, order)));
        return locked;
    }

    private List<PlannedUnit> startable(Locked batch, Scan scan, Map<UUID, Order> locked) {
        List<PlannedUnit> started = new ArrayList<>();
        List<FloorStop> stops = new ArrayList<>();
        Required required = new Required();
        Set<String> left = new TreeSet<>(scan.leaveOut());
        for (PlannedUnit unit : batch.content().units()) {
            Optional<String> obstacle = obstacle(batch, unit, locked.get(unit.orderId()));
            if (left.remove(unit.unitCode())) {
                if (obstacle.isEmpty()) {
                    required.refuse(
                            "leaveOut", unit.unitCode(), "units that may not be milled", "nothing stands against it");
                }
            } else if (obstacle.isPresent()) {
                stops.add(new FloorStop(
                        null, batch.code(), unit.unitCode(), scan.by(), unit.unitCode(), obstacle.get(), "left out"));
            } else {
                started.add(unit);
            }
        }
        left.forEach(code -> required.refuse("leaveOut", code, "a unit of the batch", "the batch has no such unit"));
        required.done();
        raise(batch, stops, started);
        return started;
    }

    private static void raise(Locked batch, List<FloorStop> stops, List<PlannedUnit> started) {
        if (!stops.isEmpty()) {
            List<FieldProblem> fields = stops.stream()
                    .map(stop -> FieldProblem.of(
                            stop.field(), stop.value(), "left out, named in leaveOut", "it may not be milled"))
                    .toList();
            throw new FloorStop.Raised(
                    stops,
                    new Problem(
                            ProblemCode.FLOOR_UNITS_NOT_STARTABLE,
                            "Take these units off the machine and name them in leaveOut. Nothing was started",
                            fields));
        }
        if (started.isEmpty()) {
            throw new Problem(ProblemCode.BATCH_STATE, "No unit of batch " + batch.code() + " may be milled any more");
        }
    }

    /** Why the unit may not be milled, in words; empty when it may. */
    private Optional<String> obstacle(Locked batch, PlannedUnit planned, @Nullable Order order) {
        if (order == null) {
            return Optional.of("no order is known for it");
        }
        String code = order.identity().code();
        Hold hold = order.currentHold();
        if (hold != null) {
            return Optional.of("order " + code + " is on hold: " + hold.note());
        }
        if (order.progress() == Progress.CANCELLED) {
            return Optional.of("order " + code + " is cancelled");
        }
        if (order.revision() != planned.revision()) {
            return Optional.of("order " + code + " has a newer revision, " + order.revision());
        }
        Optional<String> locked = rules.locked(planned);
        if (locked.isPresent()) {
            return locked;
        }
        return units.find(planned.unitId())
                .filter(unit ->
                        unit.state() != UnitState.IN_BATCH || !batch.code().equals(unit.batch()))
                .map(unit ->
                        "it is " + unit.state().shown() + (unit.batch() == null ? "" : " in batch " + unit.batch()));
    }

    private static MillingStarted fact(Locked batch, PlannedUnit unit, Scan scan) {
        return new MillingStarted(
                unit.orderId(),
                unit.revision(),
                unit.unitId(),
                unit.unitCode(),
                unit.tooth(),
                batch.id(),
                batch.code(),
                unit.slot(),
                scan.machine(),
                lot(unit, scan),
                scan.by(),
                scan.mainProgramSha256());
    }
}
