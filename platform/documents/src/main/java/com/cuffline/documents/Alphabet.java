package com.cuffline.documents;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The characters both weights of our typeface can set, with their widths. Immutable, shared by all threads. {@link
 * #printable} is the one door for text that people typed: whatever comes in, what goes out can be set.
 */
final class Alphabet {
    /** Stands for every character the typeface lacks, so that a reader sees that something is missing. */
    static final char REPLACEMENT = '\uFFFD';

    private static final int LACKING = -1;
    private static final int SIZE = 0x10000;

    private final int[] regular;
    private final int[] bold;

    Alphabet(TrueTypeFont regular, TrueTypeFont bold) throws IOException {
        this.regular = advances(regular);
        this.bold = advances(bold);
    }

    /** Advance widths in thousandths of the type size, by code point of the basic plane. */
    private static int[] advances(TrueTypeFont font) throws IOException {
        int[] advances = new int[SIZE];
        Arrays.fill(advances, LACKING);
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        for (int c = ' '; c < SIZE; c++) {
            int glyph = glyphs.getGlyphId(c);
            if (glyph != 0) {
                advances[c] = Math.round(font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm());
            }
        }
        return advances;
    }

    boolean has(int codePoint) {
        return codePoint < SIZE && regular[codePoint] != LACKING && bold[codePoint] != LACKING;
    }

    /**
     * Text as it can be set: composed, line ends and tabs as blanks, control and format characters (among them the
     * bidirectional overrides) dropped, characters the typeface lacks replaced by {@link #REPLACEMENT}.
     */
    String printable(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private void append(StringBuilder out, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> out.append(' ');
            case Character.FORMAT -> {}
            case Character.CONTROL -> {
                if (Character.isWhitespace(codePoint)) {
                    out.append(' ');
                }
            }
            default -> out.append(has(codePoint) ? (char) codePoint : REPLACEMENT);
        }
    }

    /** Width of printable text in mm. */
    double widthMm(String printable, Type type) {
        int[] advances = type.bold() ? bold : regular;
        long sum = 0;
        for (int i = 0; i < printable.length(); i++) {
            sum += advances[printable.charAt(i)];
        }
        return sum / 1000.0 * type.sizePt() * Page.MM_PER_PT;
    }
}
