package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DesignSheetDocumentTest extends DocumentContract {
    @Override
    byte[] usual() {
        return DOCUMENTS.designSheet(Views.designSheet(Verdict.WARN, 2));
    }

    @Override
    byte[] exotic() {
        Point origin = new Point(0, 0);
        Point corner = new Point(1, 2);
        Section section = new Section(
                EXOTIC,
                EXOTIC,
                EXOTIC,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Section.Mark(origin, EXOTIC)),
                List.of(new Dimension(origin, corner, Dimension.Measures.HEIGHT, EXOTIC)));
        Section empty = new Section(EXOTIC, EXOTIC, EXOTIC, List.of(), List.of(), List.of(), List.of(), List.of());
        DesignSheet.Site site = new DesignSheet.Site(
                EXOTIC,
                List.of(new Fact(EXOTIC, EXOTIC)),
                EXOTIC,
                List.of(section, empty, empty),
                List.of(new DesignSheet.Comparison(EXOTIC, EXOTIC, 1e9, -1e9)),
                List.of(new DesignSheet.RuleResult(Verdict.FAIL, EXOTIC, EXOTIC, EXOTIC, EXOTIC)),
                List.of(EXOTIC));
        return DOCUMENTS.designSheet(new DesignSheet(
                Views.frame("X", EXOTIC, OptionalInt.of(1)),
                EXOTIC,
                EXOTIC,
                EXOTIC,
                EXOTIC,
                Verdict.FAIL,
                List.of(site)));
    }

    @Override
    byte[] bare() {
        return DOCUMENTS.designSheet(new DesignSheet(Views.orderFrame(), "", "", "", "", Verdict.PASS, List.of()));
    }

    @Override
    String code() {
        return "CL1/O/CL-2026-000123/2";
    }

    @Test
    void showsSectionsComparisonsAndRules() {
        assertThat(printed(Verdict.PASS).text())
                .contains("✓ Passed: every design rule holds", "0.1.0", "Mesh 9be1f0427ac85d3c")
                .contains("Buccolingual section", "Mesiodistal section", "Buccal", "Lingual")
                .containsPattern("Scale \\d+ : 1")
                .contains("Ø 6.65", "2.40", "3.50")
                .contains("Margin depth mesial mm 0.50 0.52 +0.02", "Chamfer width mm 0.50 0.50 0.00")
                .contains("✓ pass", "0.74 mm", "≥ 0.41 mm", "K212664, K240725")
                .doesNotContain("✗", "⚠", "What to measure again");
    }

    @Test
    void aRejectedDesignSaysWhatToMeasureAgain() {
        assertThat(printed(Verdict.FAIL).text(1))
                .contains("✗ Rejected by the design rules: not for production")
                .contains("What to measure again")
                .contains("▶ Space between implant table and antagonist");
        assertThat(printed(Verdict.FAIL).text()).contains("✗ fail");
    }

    @Test
    void everyVerdictIsSymbolAndWord() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(verdict.mark()).matches("[✓⚠✗] (pass|warn|fail)");
        }
        assertThat(printed(Verdict.WARN).text()).contains("⚠ Passed with warnings", "⚠ warn");
    }

    @Test
    void theRuleTableRepeatsItsHeaderOnEveryPage() {
        DesignSheet.RuleResult rule =
                new DesignSheet.RuleResult(Verdict.PASS, "Margin depth buccal", "0.50 mm", "≤ 1.50 mm", "house rule");
        DesignSheet.Site site = new DesignSheet.Site(
                "36", List.of(), "", List.of(), List.of(), java.util.Collections.nCopies(80, rule), List.of());
        PrintedPdf printed = new PrintedPdf(DOCUMENTS.designSheet(new DesignSheet(
                Views.orderFrame(), "CL-1", "Harbour Dental", "HA-1001", "0.1.0", Verdict.PASS, List.of(site))));
        assertThat(printed.pages()).isBetween(2, 4);
        for (int page = 1; page <= printed.pages(); page++) {
            assertThat(printed.text(page)).contains("Verdict Rule Number Limit Source");
        }
        assertThat(Pattern.compile("✓ pass").matcher(printed.text()).results()).hasSize(80);
    }

    @Test
    void sixteenSitesTakeTwoPagesEachAtMost() {
        assertThat(new PrintedPdf(DOCUMENTS.designSheet(Views.designSheet(Verdict.PASS, 16))).pages())
                .isBetween(16, 32);
    }

    private static PrintedPdf printed(Verdict verdict) {
        return new PrintedPdf(DOCUMENTS.designSheet(Views.designSheet(verdict, 1)));
    }
}
