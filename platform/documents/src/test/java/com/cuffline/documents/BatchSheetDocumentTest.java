package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BatchSheetDocumentTest extends DocumentContract {
    @Override
    byte[] usual() {
        return DOCUMENTS.batchSheet(Views.batchSheet(10, true));
    }

    @Override
    byte[] exotic() {
        BatchSheet.Holder holder = new BatchSheet.Holder(
                List.of(new Point(0, 0), new Point(9000, 0), new Point(0, 9000)),
                List.of(new BatchSheet.Place(EXOTIC, new Point(10, 10), 14)));
        return DOCUMENTS.batchSheet(new BatchSheet(
                Views.frame("X", EXOTIC, OptionalInt.empty()),
                EXOTIC,
                EXOTIC,
                EXOTIC,
                EXOTIC,
                null,
                List.of(new Fact(EXOTIC, EXOTIC)),
                List.of(new BatchSheet.Slot(EXOTIC, EXOTIC, EXOTIC, 1, EXOTIC, null)),
                holder,
                List.of(new ToolLine(EXOTIC, 1, 2))));
    }

    @Override
    byte[] bare() {
        return DOCUMENTS.batchSheet(
                new BatchSheet(Views.orderFrame(), "", "", "", "", null, List.of(), List.of(), null, List.of()));
    }

    @Override
    String code() {
        return "CL1/B/B-2026-0047";
    }

    @Test
    void showsWhatStandsWhere() {
        assertThat(new PrintedPdf(usual()).text())
                .contains("Batch sheet", "B-2026-0047", "Mill 2 (PM-12)", "titanium grade 23", "Wed 2 Dec 2026")
                .contains("A CL-2026-000123-1 CL-2026-000123 1 31 Wed 2 Dec 2026")
                .contains("J CL-2026-000132-1 CL-2026-000132 1 33 Thu 3 Dec 2026")
                .contains("Seen from the spindle", "Scale 1 : 1", "T1 flat 3.0 mm 6.4 412.5")
                .doesNotContain("Revision");
    }

    @Test
    void stockAndProgramsStandInATableOfTheirOwn() {
        BatchSheet.Slot slot =
                new BatchSheet.Slot("B", "CL-1-36", "CL-1", 1, "36", null, "ZR-A2-14-1, no. 2, 9f2c9f2c9f2c…");
        BatchSheet view = new BatchSheet(
                Views.orderFrame(),
                "B-1",
                "disc-1",
                "zirconia",
                "zirconia",
                null,
                List.of(),
                List.of(slot),
                null,
                List.of());

        assertThat(new PrintedPdf(DOCUMENTS.batchSheet(view)).text())
                .contains("Stock and programs", "B CL-1-36 ZR-A2-14-1, no. 2, 9f2c9f2c9f2c…");
    }

    @Test
    void whatIsNotThereIsNotPrinted() {
        assertThat(new PrintedPdf(DOCUMENTS.batchSheet(Views.batchSheet(10, false))).text())
                .doesNotContainIgnoringCase("spindle")
                .doesNotContainIgnoringCase("program");
    }

    @Test
    void aLongBatchRepeatsTheHeaderAndLosesNoSlot() {
        PrintedPdf printed = new PrintedPdf(DOCUMENTS.batchSheet(Views.batchSheet(60, true)));
        assertThat(printed.pages()).isBetween(3, 5);
        for (int page = 1; page <= printed.pages(); page++) {
            assertThat(printed.text(page)).contains("Slot Unit Order Rev. Tooth Due Loaded (sign)");
        }
        for (int i = 0; i < 60; i++) {
            assertThat(printed.text()).contains("CL-2026-%06d-1".formatted(123 + i));
        }
    }
}
