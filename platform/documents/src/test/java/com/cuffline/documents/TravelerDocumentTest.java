package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TravelerDocumentTest extends DocumentContract {
    private static final Traveler.Targets TARGETS = new Traveler.Targets(1, 1, 1, 1, 1, 1, 1, 1);

    @Override
    byte[] usual() {
        return DOCUMENTS.traveler(Views.traveler());
    }

    @Override
    byte[] exotic() {
        return DOCUMENTS.traveler(new Traveler(
                Views.frame("X", EXOTIC, OptionalInt.of(1)),
                new Traveler.Unit(EXOTIC, EXOTIC, EXOTIC, EXOTIC, EXOTIC, EXOTIC, null),
                new Traveler.Make(EXOTIC, EXOTIC, EXOTIC, EXOTIC, 14),
                TARGETS,
                0,
                List.of(EXOTIC),
                List.of(new Traveler.Inspection(EXOTIC, 1, 0.01)),
                List.of(new Fact(EXOTIC, EXOTIC)),
                List.of(new ToolLine(EXOTIC, 1, 2))));
    }

    @Override
    byte[] bare() {
        return DOCUMENTS.traveler(new Traveler(
                Views.orderFrame(),
                new Traveler.Unit("", "", "", "", "", "", null),
                new Traveler.Make("", "", "", "", 14),
                TARGETS,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    @Override
    String code() {
        return "CL1/U/CL-2026-000123-1/2";
    }

    @Test
    void showsUnitTargetsProofToolsStepsAndInspection() {
        PrintedPdf printed = new PrintedPdf(usual());
        assertThat(printed.pages()).isBetween(1, 2);
        assertThat(printed.text())
                .contains("Traveler", "CL-2026-000123-1", "36", "Revision 2", "B-2026-0047", "Mill 2 (PM-12)")
                .contains("internal hex 11°", "titanium grade", "14.00 mm", "Wed 2 Dec 2026")
                .contains("2.91 3.38 3.33 2.87", "9.40 6.72 6.65 6.60")
                .contains("TI-2611-04", "2.4 µm, post at 131°", "T3 ball 0.8 mm 3.1 88.0")
                .contains("No. Step Sign Time Result", "7 Clean, dry, pack with screws")
                .contains("Total height, calliper 9.40 ± 0.05")
                .contains("Passed / scrapped, reason");
    }

    @Test
    void manyStepsContinueUnderTheSameHeader() {
        List<String> steps =
                IntStream.rangeClosed(1, 60).mapToObj(i -> "Step number " + i).toList();
        PrintedPdf printed = new PrintedPdf(DOCUMENTS.traveler(Views.traveler(steps)));
        assertThat(printed.pages()).isBetween(3, 4);
        assertThat(printed.text(2)).contains("No. Step Sign Time Result");
        assertThat(printed.text()).contains("60 Step number 60");
    }
}
