package com.cuffline.documents;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * DejaVu Sans, regular and bold, cut once to the scripts our readers write: reading the whole font for every document
 * is what makes PDF slow. A parsed font reads lazily and promises nothing to threads, so each rendering takes a pair
 * out of the case and puts it back; there are never more pairs than renderings at one time.
 */
final class FontCase {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    /** Latin, Greek, Cyrillic, punctuation, currency, letter-like, arrows, mathematics, shapes, the replacement sign. */
    private static final int[][] KEPT = {
        {0x0020, 0x024F},
        {0x0370, 0x045F},
        {0x1E00, 0x1EFF},
        {0x2010, 0x205E},
        {0x2070, 0x209F},
        {0x20A0, 0x20BF},
        {0x2100, 0x214F},
        {0x2190, 0x21FF},
        {0x2200, 0x22FF},
        {0x25A0, 0x25FF},
        {0x26A0, 0x26A0},
        {0x2713, 0x2718},
        {Alphabet.REPLACEMENT, Alphabet.REPLACEMENT},
    };

    /** Without GSUB: its ligatures would name glyphs by their numbers before the cut. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap", "name", "OS/2", "post", "cvt ", "fpgm", "prep");

    private final byte[] regular;
    private final byte[] bold;
    private final Alphabet alphabet;
    private final ConcurrentLinkedQueue<Pair> idle = new ConcurrentLinkedQueue<>();

    FontCase() throws IOException {
        regular = cut("DejaVuSans.ttf");
        bold = cut("DejaVuSans-Bold.ttf");
        Pair first = new Pair(parse(regular), parse(bold));
        alphabet = new Alphabet(first.regular, first.bold);
        idle.add(first);
    }

    Alphabet alphabet() {
        return alphabet;
    }

    Pair take() throws IOException {
        Pair pair = idle.poll();
        return pair != null ? pair : new Pair(parse(regular), parse(bold));
    }

    void putBack(Pair pair) {
        idle.add(pair);
    }

    private static byte[] cut(String file) throws IOException {
        try (InputStream in = FontCase.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException("font not on the class path: " + FOLDER + file);
            }
            return cut(parse(in.readAllBytes()));
        }
    }

    private static byte[] cut(TrueTypeFont whole) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(whole, TABLES);
        CmapLookup glyphs = whole.getUnicodeCmapLookup();
        for (int[] range : KEPT) {
            for (int c = range[0]; c <= range[1]; c++) {
                if (glyphs.getGlyphId(c) != 0) {
                    subsetter.add(c);
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        return out.toByteArray();
    }

    private static TrueTypeFont parse(byte[] bytes) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    /** One parsed font of each weight, used by one rendering at a time. */
    record Pair(TrueTypeFont regular, TrueTypeFont bold) {}
}
