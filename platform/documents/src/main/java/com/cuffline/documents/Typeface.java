package com.cuffline.documents;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Our typeface inside one document, embedded as the subset the document uses. */
final class Typeface {
    private final Alphabet alphabet;
    private final PDFont regular;
    private final PDFont bold;

    Typeface(PDDocument document, FontCase.Pair fonts, Alphabet alphabet) throws IOException {
        this.alphabet = alphabet;
        this.regular = PDType0Font.load(document, fonts.regular(), true);
        this.bold = PDType0Font.load(document, fonts.bold(), true);
    }

    Alphabet alphabet() {
        return alphabet;
    }

    PDFont font(Type type) {
        return type.bold() ? bold : regular;
    }
}
