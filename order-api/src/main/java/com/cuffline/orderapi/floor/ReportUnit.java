package com.cuffline.orderapi.floor;

import com.cuffline.contracts.OrderFact.Dimension;
import com.cuffline.contracts.OrderFact.ToolTime;
import com.cuffline.contracts.OrderFact.UnitInspected;
import com.cuffline.contracts.OrderFact.UnitMilled;
import com.cuffline.contracts.OrderFact.UnitScrapped;
import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.Inspection;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Program;
import com.cuffline.orderapi.floor.InspectionRules.Judged;
import com.cuffline.orderapi.floor.InspectionRules.Measured;
import com.cuffline.orderapi.floor.JdbcUnits.Row;
import com.cuffline.orderapi.ordering.Order;
import com.cuffline.orderapi.ordering.Orders;
import com.cuffline.orderapi.ordering.Progress;
import com.cuffline.orderapi.web.FreeText;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of a unit on the machine: milled, measured, or scrap. A unit whose order has moved on to another revision or is
 * cancelled can only be scrapped.
 */
@Component
final class ReportUnit {

    private final JdbcUnits units;
    private final JdbcBatches batches;
    private final JdbcFloorLog floorLog;
    private final Orders orders;
    private final SettleOrder settle;
    private final Entrance entrance;

    /** What every report passes first. */
    @Component
    record Entrance(OnceOnFloor once, FreeText texts) {}

    ReportUnit(
            JdbcUnits units,
            JdbcBatches batches,
            JdbcFloorLog floorLog,
            Orders orders,
            SettleOrder settle,
            Entrance entrance) {
        this.units = units;
        this.batches = batches;
        this.floorLog = floorLog;
        this.orders = orders;
        this.settle = settle;
        this.entrance = entrance;
    }

    void milled(String code, Calls.Milled call, @Nullable String key) {
        Required required = new Required();
        String by = required.text("by", call.by());
        List<ToolTime> tools = MilledRules.tools(call, required);
        required.done();
        report(code, "milled " + call, key, EnumSet.of(UnitState.MILLING), (order, unit) -> {
            requireCurrent(order, unit);
            BatchContent content = content(unit);
            Program program = program(content, unit);
            String sha256 = MilledRules.requireMatch(unit, content, program, call, by);
            requireToolsOf(program, tools);
            units.become(unit.id(), UnitState.MILLED);
            settle.settle(order);
            order.happenedOnFloor(
                    new UnitMilled(
                            unit.orderId(),
                            unit.revision(),
                            unit.id(),
                            unit.code(),
                            unit.tooth(),
                            Objects.requireNonNull(unit.batch()),
                            Objects.requireNonNull(unit.slot()),
                            content.machine(),
                            sha256,
                            tools,
                            by),
                    by,
                    "unit-milled",
                    "milled on " + content.machine() + words(tools));
        });
    }

    void inspected(String code, Calls.Inspected call, @Nullable String key) {
        Required required = new Required();
        String by = required.text("by", call.by());
        required.done();
        report(code, "inspected " + call, key, EnumSet.of(UnitState.MILLED), (order, unit) -> {
            requireCurrent(order, unit);
            Judged judged = judge(unit, call);
            boolean passed = judged.passed();
            floorLog.inspected(unit.id(), by, passed, judged.dimensions());
            if (passed) {
                units.become(unit.id(), UnitState.INSPECTED);
                settle.settle(order);
            }
            order.happenedOnFloor(
                    new UnitInspected(
                            unit.orderId(),
                            unit.revision(),
                            unit.id(),
                            unit.code(),
                            unit.tooth(),
                            judged.dimensions(),
                            passed,
                            by),
                    by,
                    passed ? "unit-inspected" : "unit-failed-inspection",
                    passed ? "measured, all within tolerance" : "measured, out of tolerance: " + failing(judged));
            if (!passed) {
                scrap(order, unit, ScrapReason.OUT_OF_TOLERANCE, failing(judged), by);
            }
        });
    }

    void scrapped(String code, Calls.Scrapped call, @Nullable String key) {
        Required required = new Required();
        String by = required.text("by", call.by());
        ScrapReason reason =
                call.reason() == null ? null : ScrapReason.of(call.reason()).orElse(null);
        if (reason == null) {
            required.refuse("reason", call.reason(), "one of " + ScrapReason.codes(), "there is no such reason");
        }
        required.done();
        String note = call.note() == null || call.note().isBlank()
                ? null
                : entrance.texts().nameless("note", call.note());
        Set<UnitState> begun = EnumSet.of(UnitState.MILLING, UnitState.MILLED, UnitState.INSPECTED);
        report(
                code,
                "scrapped " + call,
                key,
                begun,
                (order, unit) -> scrap(order, unit, Objects.requireNonNull(reason), note, by));
    }

    private void scrap(Order order, Row unit, ScrapReason reason, @Nullable String note, String by) {
        String words = reason.code() + (note == null ? "" : ", " + note);
        units.scrapped(unit.id(), reason, words);
        settle.settle(order);
        boolean again = isCurrent(order, unit);
        order.happenedOnFloor(
                new UnitScrapped(
                        unit.orderId(), unit.revision(), unit.id(), unit.code(), unit.tooth(), reason.code(), note, by),
                by,
                "unit-scrapped",
                words + (again ? "; it is made again, first in the queue" : "; it is not made again"));
    }

    /** Locks order and unit, checks the unit's state, lets the report happen and writes the order. */
    private void report(
            String code, String request, @Nullable String key, Set<UnitState> allowed, BiConsumer<Order, Row> change) {
        entrance.once().run(key, code + " " + request, () -> {
            Row seen = units.find(code)
                    .orElseThrow(() -> new Problem(ProblemCode.UNIT_UNKNOWN, "No unit has the code " + code));
            Order order = orders.lock(seen.orderId()).orElseThrow();
            Row unit = units.find(seen.id()).orElseThrow();
            if (!allowed.contains(unit.state())) {
                throw new Problem(
                        ProblemCode.UNIT_STATE,
                        "Unit " + code + " is " + unit.state().shown() + "; this is reported of a unit that is "
                                + allowed.stream().map(UnitState::shown).collect(Collectors.joining(" or ")));
            }
            change.accept(order, unit);
            orders.save(order);
        });
    }

    private static boolean isCurrent(Order order, Row unit) {
        return order.progress() != Progress.CANCELLED && order.revision() == unit.revision();
    }

    private static void requireCurrent(Order order, Row unit) {
        if (!isCurrent(order, unit)) {
            throw new Problem(
                    ProblemCode.UNIT_STATE,
                    "Order " + order.identity().code() + " does not want this unit any more (" + order.state()
                            + ", revision " + order.revision() + "): report it as scrap, not-wanted");
        }
    }

    private Judged judge(Row unit, Calls.Inspected call) {
        List<Inspection> toMeasure = unit.toMeasure();
        if (toMeasure == null) {
            throw new Problem(
                    ProblemCode.UNIT_STATE, "Production has not told what is to be measured on unit " + unit.code());
        }
        Judged judged = InspectionRules.judge(
                toMeasure, call.measured() == null ? List.<@Nullable Measured>of() : call.measured());
        Required required = new Required();
        required.refuse(judged.problems());
        required.done();
        return judged;
    }

    private BatchContent content(Row unit) {
        return batches.content(Objects.requireNonNull(unit.batch())).orElseThrow();
    }

    private static @Nullable Program program(BatchContent content, Row unit) {
        return content.units().stream()
                .filter(planned -> planned.unitId().equals(unit.id()))
                .findFirst()
                .map(PlannedUnit::program)
                .orElse(null);
    }

    private static void requireToolsOf(@Nullable Program program, List<ToolTime> tools) {
        if (program != null && tools.isEmpty()) {
            Required required = new Required();
            required.refuse("tools", List.of(), "the tools that cut, with their minutes", "the unit has a program");
            required.done();
        }
    }

    private static String failing(Judged judged) {
        return judged.dimensions().stream()
                .filter(dimension -> !dimension.pass())
                .map(ReportUnit::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(Dimension dimension) {
        return "%s %s mm, asked %s ± %s mm"
                .formatted(dimension.name(), dimension.measuredMm(), dimension.targetMm(), dimension.toleranceMm());
    }

    private static String words(List<ToolTime> tools) {
        return tools.isEmpty()
                ? ""
                : ": "
                        + tools.stream()
                                .map(tool -> String.format(Locale.ROOT, "%s %.1f min", tool.tool(), tool.minutes()))
                                .collect(Collectors.joining(", "));
    }
}
