package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.floor.JdbcBatches.Batch;
import com.cuffline.orderapi.floor.JdbcGenealogy.Filter;
import com.cuffline.orderapi.floor.JdbcGenealogy.Origin;
import com.cuffline.orderapi.floor.JdbcUnits.Row;
import com.cuffline.orderapi.tracking.NextStep;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the floor shows: a batch with its units and stops, a unit with its origin, and who comes from where. */
@Component
final class FloorViews {

    /**
     * @param standing where each unit of the batch stands
     * @param stops scans and reports that went no further, in the order they happened
     */
    record BatchFloor(@JsonUnwrapped Batch batch, List<Standing> standing, List<FloorStop> stops) {}

    /** @param toMeasure names of the dimensions that are measured on it */
    record Standing(
            int slot, String unit, String state, @Nullable List<String> toMeasure) {}

    /**
     * @param orders whose units these are
     * @param complete false when there are more units than one answer holds
     */
    record Genealogy(Filter filter, List<Origin> units, List<OrderOf> orders, boolean complete) {}

    record OrderOf(UUID orderId, String order, String caseCode, String clinic) {}

    private final JdbcBatches batches;
    private final JdbcUnits units;
    private final JdbcFloorLog floorLog;
    private final JdbcGenealogy genealogy;

    FloorViews(JdbcBatches batches, JdbcUnits units, JdbcFloorLog floorLog, JdbcGenealogy genealogy) {
        this.batches = batches;
        this.units = units;
        this.floorLog = floorLog;
        this.genealogy = genealogy;
    }

    /** @throws Problem {@code batch.unknown} */
    BatchFloor batch(String code) {
        Batch batch = batches.find(code)
                .orElseThrow(() -> new Problem(ProblemCode.BATCH_UNKNOWN, "No batch has the code " + code));
        return new BatchFloor(
                batch, units.inBatch(code).stream().map(FloorViews::standing).toList(), floorLog.stops(code));
    }

    /** @throws Problem {@code unit.unknown} */
    UnitView unit(String code) {
        Row unit = units.find(code)
                .orElseThrow(() -> new Problem(ProblemCode.UNIT_UNKNOWN, "No unit has the code " + code));
        Origin origin = genealogy.find(new Filter(code, null, null, null, null, null)).stream()
                .filter(found -> found.unitId().equals(unit.id()))
                .findFirst()
                .orElseThrow();
        return new UnitView(origin, unit.toMeasure(), floorLog.inspections(unit.id()), NextStep.ofUnit(origin.state()));
    }

    /** @throws Problem {@code request.unreadable} without anything to look for */
    Genealogy genealogy(Filter filter) {
        if (filter.isEmpty()) {
            throw new Problem(
                    ProblemCode.REQUEST_UNREADABLE,
                    "Say stockLot, tool, program, batch or machine, or several of them");
        }
        List<Origin> found = genealogy.find(filter);
        List<OrderOf> orders = found.stream()
                .map(unit -> new OrderOf(unit.orderId(), unit.order(), unit.caseCode(), unit.clinic()))
                .distinct()
                .toList();
        return new Genealogy(filter, found, orders, found.size() < JdbcGenealogy.MOST);
    }

    private static Standing standing(Row unit) {
        return new Standing(
                Objects.requireNonNullElse(unit.slot(), 0),
                unit.code(),
                unit.state().shown(),
                unit.toMeasure() == null
                        ? null
                        : unit.toMeasure().stream()
                                .map(dimension -> dimension.name())
                                .toList());
    }
}
