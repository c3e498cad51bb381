package com.cuffline.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A finished document as a reader, a scanner and an archive see it. */
record PrintedPdf(byte[] bytes) {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Violations of PDF/A-2b as the validator words them; empty for a compliant document. */
    List<String> archiveViolations() {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError("the validator could not read the document", e);
        }
    }

    int pages() {
        int[] pages = new int[1];
        read(document -> pages[0] = document.getNumberOfPages());
        return pages[0];
    }

    /** Text of one page, counted from 1. */
    String text(int page) {
        StringBuilder text = new StringBuilder();
        read(document -> text.append(stripped(document, page, page)));
        return text.toString();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        read(document -> text.append(stripped(document, 1, document.getNumberOfPages())));
        return text.toString();
    }

    private static String stripped(PDDocument document, int first, int last) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Letters that leave the 190 x 259 mm A4 and Letter share, by half a millimetre or more. */
    List<String> lettersOutside() {
        List<String> outside = new ArrayList<>();
        read(document -> {
            try {
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        if (!isInside(letter)) {
                            outside.add("page " + getCurrentPageNo() + ": " + letter);
                        }
                    }
                }.getText(document);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return outside;
    }

    private static boolean isInside(TextPosition letter) {
        double mm = 25.4 / 72;
        double left = letter.getTextMatrix().getTranslateX() * mm;
        double bottom = letter.getTextMatrix().getTranslateY() * mm;
        double right = letter.getEndX() * mm;
        double top = letter.getEndY() * mm;
        return left >= 9.5 && right <= 200.5 && bottom >= 297 - 278.5 && top <= 297 - 18.5;
    }

    /** What a scanner reads from the upper right corner of each page, rendered at 150 dots per inch. */
    List<String> scannedCodes() {
        List<String> codes = new ArrayList<>();
        read(document -> {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                codes.add(scanned(rendered(document, page)));
            }
        });
        return codes;
    }

    private static BufferedImage rendered(PDDocument document, int page) {
        try {
            return new PDFRenderer(document).renderImageWithDPI(page, 150, ImageType.RGB);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String scanned(BufferedImage page) {
        int width = page.getWidth();
        int[] pixels = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
        LuminanceSource whole = new RGBLuminanceSource(width, page.getHeight(), pixels);
        int left = width * 175 / 210;
        LuminanceSource corner = whole.crop(left, 0, width - left, page.getHeight() * 41 / 297);
        try {
            return new DataMatrixReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(corner)))
                    .getText();
        } catch (NotFoundException e) {
            return "no code found";
        } catch (ReaderException e) {
            return "unreadable code";
        }
    }

    private void read(Consumer<PDDocument> reading) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            reading.accept(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
