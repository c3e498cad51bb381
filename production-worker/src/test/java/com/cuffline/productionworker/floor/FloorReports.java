package com.cuffline.productionworker.floor;

import com.cuffline.contracts.OrderFact.Dimension;
import com.cuffline.contracts.OrderFact.MillingStarted;
import com.cuffline.contracts.OrderFact.ToolTime;
import com.cuffline.contracts.OrderFact.UnitInspected;
import com.cuffline.contracts.OrderFact.UnitMilled;
import com.cuffline.contracts.OrderFact.UnitScrapped;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import java.util.List;
import java.util.Objects;

/** What the floor says of one unit of a released batch. */
record FloorReports(BatchReleased batch, PlannedUnit unit, String tooth) {

    static final String PROGRAM = "9f2c".repeat(16);

    static FloorReports of(BatchReleased batch, int slot) {
        PlannedUnit unit = batch.content().units().stream()
                .filter(planned -> planned.slot() == slot)
                .findFirst()
                .orElseThrow();
        return new FloorReports(batch, unit, unit.tooth());
    }

    MillingStarted started() {
        return started(batch.content().machine(), lot());
    }

    /** As planned, if it was. */
    String lot() {
        return Objects.requireNonNullElse(unit.stockLot(), "LOT-7");
    }

    MillingStarted started(String machine, String stockLot) {
        return new MillingStarted(
                unit.orderId(),
                unit.revision(),
                unit.unitId(),
                unit.unitCode(),
                tooth,
                batch.batchId(),
                batch.batchCode(),
                unit.slot(),
                machine,
                stockLot,
                "mara");
    }

    UnitMilled milled() {
        return new UnitMilled(
                unit.orderId(),
                unit.revision(),
                unit.unitId(),
                unit.unitCode(),
                tooth,
                batch.batchCode(),
                unit.slot(),
                batch.content().machine(),
                PROGRAM,
                List.of(new ToolTime("T1 ball 3.0", 6.5), new ToolTime("T2 ball 1.0", 3)),
                "mara");
    }

    UnitInspected inspected(boolean passed) {
        Dimension height = new Dimension("Total height", 9.2, 0.05, passed ? 9.21 : 9.3, passed);
        return new UnitInspected(
                unit.orderId(),
                unit.revision(),
                unit.unitId(),
                unit.unitCode(),
                tooth,
                List.of(height),
                passed,
                "mara");
    }

    UnitScrapped scrapped() {
        return new UnitScrapped(
                unit.orderId(), unit.revision(), unit.unitId(), unit.unitCode(), tooth, "tool-broke", null, "mara");
    }
}
