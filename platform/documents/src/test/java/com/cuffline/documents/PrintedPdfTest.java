package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** The eyes of the document tests are able to see a fault. */
class PrintedPdfTest {
    @Test
    void aPlainPdfViolatesTheArchiveFormatAndCarriesNoCode() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        PrintedPdf printed = new PrintedPdf(out.toByteArray());
        assertThat(printed.archiveViolations()).isNotEmpty();
        assertThat(printed.scannedCodes()).containsExactly("no code found");
    }
}
