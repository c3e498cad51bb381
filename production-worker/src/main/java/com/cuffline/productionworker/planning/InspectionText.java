package com.cuffline.productionworker.planning;

import com.cuffline.documents.Fact;
import com.cuffline.documents.Frame;
import com.cuffline.documents.InspectionReport;
import com.cuffline.productionworker.planning.JdbcInspections.Inspected;
import com.cuffline.productionworker.planning.JdbcInspections.Origin;
import com.cuffline.productionworker.planning.JdbcInspections.Unit;
import java.util.List;
import java.util.Objects;

/** What stands on the inspection report of a unit. */
final class InspectionText {

    private InspectionText() {}

    static InspectionReport of(Frame frame, Inspected inspected) {
        Unit unit = inspected.unit();
        return new InspectionReport(
                frame,
                new InspectionReport.Unit(unit.code(), unit.orderCode(), unit.tooth()),
                origin(inspected.origin()),
                inspected.dimensions().stream()
                        .map(one -> new InspectionReport.Dimension(
                                one.name(), one.targetMm(), one.toleranceMm(), one.measuredMm(), one.pass()))
                        .toList(),
                inspected.passed(),
                inspected.inspectedBy());
    }

    private static List<Fact> origin(Origin origin) {
        return List.of(
                new Fact("Batch, slot", origin.batchCode() + ", slot " + origin.slot()),
                new Fact("Machine", origin.machine()),
                new Fact("Stock lot", origin.stockLot()),
                new Fact("In place of", Objects.requireNonNullElse(origin.replacesCode(), "")),
                new Fact("Tools", origin.tools()),
                new Fact("Program SHA-256", Objects.requireNonNullElse(origin.programSha256(), "")));
    }
}
