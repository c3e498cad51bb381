package com.cuffline.documents;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Draws the inspection report: the verdict large, each dimension with its deviation, then where the unit comes from. */
final class InspectionPaper {
    private static final double ROW_MM = 6.5;

    private static final List<Column> DIMENSIONS = List.of(
            Column.text("Dimension", 52),
            Column.number("Target mm", 24),
            Column.number("Tolerance mm", 30),
            Column.number("Measured mm", 32),
            Column.number("Off target mm", 34),
            Column.text("Verdict", 18));

    private final Sheet sheet;

    InspectionPaper(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(InspectionReport view) throws IOException {
        long failed = view.dimensions().stream().filter(one -> !one.passed()).count();
        new FactGrid(3, Type.KEY)
                .draw(
                        sheet,
                        List.of(
                                new Fact("Verdict", mark(view.passed())),
                                new Fact(
                                        "Outside of tolerance",
                                        failed + " of " + view.dimensions().size()),
                                new Fact("Measured by", view.inspectedBy())));
        dimensions(view.dimensions());
        if (!view.origin().isEmpty()) {
            sheet.heading("Genealogy", 12);
            new FactGrid(3, Type.SMALL_BOLD).draw(sheet, view.origin());
        }
    }

    private void dimensions(List<InspectionReport.Dimension> dimensions) throws IOException {
        if (dimensions.isEmpty()) {
            return;
        }
        Table table = new Table(DIMENSIONS, ROW_MM);
        sheet.heading("Measured against target", table.firstRowsMm());
        table.draw(sheet, dimensions.stream().map(InspectionPaper::row).toList());
    }

    private static List<String> row(InspectionReport.Dimension one) {
        return List.of(
                one.name(),
                fine(one.targetMm()),
                "± " + fine(one.toleranceMm()),
                fine(one.measuredMm()),
                off(one.measuredMm() - one.targetMm()),
                mark(one.passed()));
    }

    /** Three decimals: a gauge reads micrometres, and a value that fails must not print like its limit. */
    private static String fine(double mm) {
        return String.format(Locale.ROOT, "%.3f", mm + 0.0);
    }

    private static String off(double mm) {
        return Math.abs(mm) < 0.0005 ? "0.000" : String.format(Locale.ROOT, "%+.3f", mm);
    }

    private static String mark(boolean passed) {
        return (passed ? Verdict.PASS : Verdict.FAIL).mark();
    }
}
