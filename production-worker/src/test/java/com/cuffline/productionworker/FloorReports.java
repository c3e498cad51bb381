package com.cuffline.productionworker;

import com.cuffline.contracts.ArtifactRef;
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
import org.jspecify.annotations.Nullable;

/** What the floor says of one unit of a released batch. */
public record FloorReports(BatchReleased batch, PlannedUnit unit, String tooth) {

    public static final String PROGRAM = "9f2c".repeat(16);

    public static FloorReports of(BatchReleased batch, int slot) {
        PlannedUnit unit = batch.content().units().stream()
                .filter(planned -> planned.slot() == slot)
                .findFirst()
                .orElseThrow();
        return new FloorReports(batch, unit, unit.tooth());
    }

    public static FloorReports of(BatchReleased batch, String unitCode) {
        PlannedUnit unit = batch.content().units().stream()
                .filter(planned -> planned.unitCode().equals(unitCode))
                .findFirst()
                .orElseThrow();
        return new FloorReports(batch, unit, unit.tooth());
    }

    public MillingStarted started() {
        return started(batch.content().machine(), lot());
    }

    /** As planned, if it was. */
    public String lot() {
        return Objects.requireNonNullElse(unit.stockLot(), "LOT-7");
    }

    public MillingStarted started(String machine, String stockLot) {
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
                "mara",
                mainProgram());
    }

    private @Nullable String mainProgram() {
        ArtifactRef main = batch.content().mainProgram();
        return main == null ? null : main.sha256();
    }

    public UnitMilled milled() {
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

    public UnitInspected inspected(boolean passed) {
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

    public UnitScrapped scrapped() {
        return new UnitScrapped(
                unit.orderId(), unit.revision(), unit.unitId(), unit.unitCode(), tooth, "tool-broke", null, "mara");
    }
}
