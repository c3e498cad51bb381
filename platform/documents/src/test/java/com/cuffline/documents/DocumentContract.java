package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What every document keeps, whatever it shows. */
abstract class DocumentContract {
    static final Documents DOCUMENTS = new Documents();

    /** Text that breaks careless printers: Chinese, emoji, controls, overrides, lone surrogates, a 300 character word. */
    static final String EXOTIC =
            "种植体 \uD83E\uDDB7 a\u0000b\u0007c\u202Ed\u2066e\uD800f\tg\nh Zo\u0308e " + "W".repeat(300);

    /** The document with usual content. */
    abstract byte[] usual();

    /** The document with {@link #EXOTIC} wherever the record takes text. */
    abstract byte[] exotic();

    /** The document with every list empty and every optional value absent. */
    abstract byte[] bare();

    /** Content of the usual document's DataMatrix. */
    abstract String code();

    @Test
    void isCompliantPdfA2b() {
        assertThat(new PrintedPdf(usual()).archiveViolations()).isEmpty();
        assertThat(new PrintedPdf(exotic()).archiveViolations()).isEmpty();
        assertThat(new PrintedPdf(bare()).archiveViolations()).isEmpty();
    }

    @Test
    void theDataMatrixOnEveryPageGivesTheCode() {
        PrintedPdf printed = new PrintedPdf(usual());
        assertThat(printed.scannedCodes()).isEqualTo(Collections.nCopies(printed.pages(), code()));
    }

    @Test
    void nothingLeavesTheAreaA4AndLetterShare() {
        assertThat(new PrintedPdf(usual()).lettersOutside()).isEmpty();
        assertThat(new PrintedPdf(exotic()).lettersOutside()).isEmpty();
        assertThat(new PrintedPdf(bare()).lettersOutside()).isEmpty();
    }

    @Test
    void theSameRecordGivesTheSameBytes() {
        assertThat(usual()).isEqualTo(usual());
    }

    @Test
    void everyPageIsNumberedAndNamesItsContent() {
        PrintedPdf printed = new PrintedPdf(usual());
        for (int page = 1; page <= printed.pages(); page++) {
            assertThat(printed.text(page))
                    .contains("Page " + page + " / " + printed.pages())
                    .contains("Content 3f9a1c2e")
                    .contains("Printed Fri 20 Nov 2026 14:05 +01:00");
        }
    }

    @Test
    void textTheTypefaceLacksIsReplacedVisibly() {
        assertThat(new PrintedPdf(exotic()).text())
                .contains("\uFFFD\uFFFD\uFFFD \uFFFD abcde\uFFFDf g h Zöe")
                .doesNotContain("\u202E");
    }

    @Test
    void aBareRecordIsStillOnePage() {
        assertThat(new PrintedPdf(bare()).pages()).isOne();
    }
}
