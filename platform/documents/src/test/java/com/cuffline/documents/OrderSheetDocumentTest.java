package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OrderSheetDocumentTest extends DocumentContract {
    @Override
    byte[] usual() {
        return DOCUMENTS.orderSheet(Views.orderSheet());
    }

    @Override
    byte[] exotic() {
        OrderSheet.Cuff cuff =
                new OrderSheet.Cuff(EXOTIC, null, LocalDate.of(2026, 11, 13), EXOTIC, 0, false, Views.samples());
        OrderSheet.Site site = new OrderSheet.Site(
                EXOTIC,
                new OrderSheet.Implant(EXOTIC, EXOTIC, null, null),
                cuff,
                null,
                null,
                null,
                List.of(new Fact(EXOTIC, EXOTIC)));
        return DOCUMENTS.orderSheet(new OrderSheet(
                Views.frame("X", EXOTIC, OptionalInt.of(1)),
                EXOTIC,
                EXOTIC,
                EXOTIC,
                null,
                0,
                List.of(new Fact(EXOTIC, EXOTIC)),
                List.of(site)));
    }

    @Override
    byte[] bare() {
        return DOCUMENTS.orderSheet(new OrderSheet(Views.orderFrame(), "", "", "", null, 0, List.of(), List.of()));
    }

    @Override
    String code() {
        return "CL1/O/CL-2026-000123/2";
    }

    @Test
    void showsTheOrderAndWhatWasMeasured() {
        assertThat(new PrintedPdf(usual()).text())
                .contains("Cuffline Center Hamburg", "Order and measurement sheet", "Revision 2")
                .contains("CL-2026-000123", "Harbour Dental", "HA-1001", "Wed 9 Dec 2026")
                .contains("Site 36", "Dentium SuperLine   platform 2.5   Ø 4.5 mm", "Fri 15 May 2026")
                .contains("stock healing", "Fri 13 Nov 2026", "scan with scan", "20 s", "+1.4°", "+2.2°", "9.20 mm")
                .contains("3.41 mm 3.90 mm 3.53 mm 3.34 mm")
                .contains("Azimuth ° 0 45 90 135 180 225 270 315")
                .contains("Height mm 3.41 3.62 3.90 3.83 3.53 3.60 3.34 3.32")
                .contains("Radius mm 3.31 3.36 3.29 3.30 3.34 3.36 3.31 3.29")
                .contains("titanium", "cement")
                .doesNotContain("The table shows");
    }

    @Test
    void aScanIsThinnedInTheTableAndSaysSo() {
        String text = scanned(720).text();
        assertThat(text).contains("The table shows 24 of 720 samples; the drawings show all.");
        assertThat(text).contains("Azimuth ° 0 15 30", "Azimuth ° 180 195 210");
    }

    @Test
    void aProbeWithoutASampleAtMesialPrintsNoMesialHeight() {
        List<CuffSample> samples =
                List.of(new CuffSample(0, 3.1, 3), new CuffSample(120, 3.2, 3), new CuffSample(240, 3.3, 3));
        String text =
                new PrintedPdf(DOCUMENTS.orderSheet(Views.orderSheet(List.of(Views.orderSite("11", samples))))).text();
        assertThat(text).contains("Height buccal (0°)").doesNotContain("Height mesial (90°)");
    }

    @Test
    void mesialIsDrawnLeftWhereAzimuthRunsClockwise() {
        assertThat(new PrintedPdf(usual()).text()).containsPattern("(?m)^M D$");
        OrderSheet.Site site = Views.orderSite("46", Views.samples());
        OrderSheet.Cuff cuff = site.cuff();
        OrderSheet.Cuff other = new OrderSheet.Cuff(
                cuff.heldOpenBy(),
                cuff.heldSince(),
                cuff.measuredOn(),
                cuff.method(),
                cuff.secondsUnsupported(),
                false,
                cuff.samples());
        OrderSheet.Site mirrored =
                new OrderSheet.Site(site.tooth(), site.implant(), other, 0.0, 0.0, null, site.wishes());
        assertThat(new PrintedPdf(DOCUMENTS.orderSheet(Views.orderSheet(List.of(mirrored)))).text())
                .containsPattern("(?m)^D M$");
    }

    @Test
    void sixteenSitesTakeAboutAPageEach() {
        List<OrderSheet.Site> sites = Collections.nCopies(16, Views.orderSite("36", Views.scan(360)));
        assertThat(new PrintedPdf(DOCUMENTS.orderSheet(Views.orderSheet(sites))).pages())
                .isBetween(8, 17);
    }

    private static PrintedPdf scanned(int samples) {
        return new PrintedPdf(
                DOCUMENTS.orderSheet(Views.orderSheet(List.of(Views.orderSite("36", Views.scan(samples))))));
    }
}
