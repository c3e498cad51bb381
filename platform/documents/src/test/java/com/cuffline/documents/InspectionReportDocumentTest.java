package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InspectionReportDocumentTest extends DocumentContract {

    @Override
    byte[] usual() {
        return DOCUMENTS.inspectionReport(Views.inspectionReport());
    }

    @Override
    byte[] exotic() {
        return DOCUMENTS.inspectionReport(new InspectionReport(
                Views.frame("X", EXOTIC, OptionalInt.of(1)),
                new InspectionReport.Unit(EXOTIC, EXOTIC, EXOTIC),
                List.of(new Fact(EXOTIC, EXOTIC)),
                List.of(new InspectionReport.Dimension(EXOTIC, 1, 0.01, 1, true)),
                true,
                EXOTIC));
    }

    @Override
    byte[] bare() {
        return DOCUMENTS.inspectionReport(new InspectionReport(
                Views.orderFrame(), new InspectionReport.Unit("", "", ""), List.of(), List.of(), true, ""));
    }

    @Override
    String code() {
        return "CL1/U/CL-2026-000123-1/2";
    }

    @Test
    void showsEachDimensionWithItsDeviationAndVerdictAndWhereTheUnitComesFrom() {
        PrintedPdf printed = new PrintedPdf(usual());
        assertThat(printed.pages()).isOne();
        assertThat(printed.text())
                .contains("Inspection report", "CL-2026-000123-1", "Revision 2", "mara")
                .contains("Dimension Target mm Tolerance mm Measured mm Off target mm Verdict")
                .contains("Total height 9.400 ± 0.050 9.412 +0.012 ✓ pass")
                .contains("Largest diameter 6.720 ± 0.050 6.669 -0.051 ✗ fail")
                .contains("1 of 2", "TI-2611-04", "CL-2026-000123-0");
    }
}
