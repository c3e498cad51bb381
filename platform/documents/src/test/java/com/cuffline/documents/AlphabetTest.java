package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AlphabetTest {
    private static FontCase fonts;

    @BeforeAll
    static void parse() throws IOException {
        fonts = new FontCase();
    }

    @Test
    void setsWhatOurReadersWrite() {
        Alphabet alphabet = fonts.alphabet();
        for (String text : new String[] {"Müller Żółć Çağrı Nguyễn", "Ωμέγα", "Больница", "Ø ± ≤ ≥ µ ° → ✓ ✗ ⚠ €"}) {
            assertThat(alphabet.printable(text)).isEqualTo(text);
        }
    }

    @Test
    void dropsControlsAndBidirectionalOverrides() {
        assertThat(fonts.alphabet().printable("a\u0000b\u001Bc\u202Ed\u2067e\u200Bf"))
                .isEqualTo("abcdef");
    }

    @Test
    void makesLineEndsAndOddBlanksPlainBlanks() {
        assertThat(fonts.alphabet().printable("a\nb\tc\u2028d\u00A0e")).isEqualTo("a b c d e");
    }

    @Test
    void composesWhatArrivesDecomposed() {
        assertThat(fonts.alphabet().printable("Mu\u0308ller")).isEqualTo("Müller");
    }

    @Test
    void replacesWhatTheTypefaceLacksOncePerCharacter() {
        assertThat(fonts.alphabet().printable("港\uD83E\uDDB7\uDC00!")).isEqualTo("\uFFFD\uFFFD\uFFFD!");
    }

    @Test
    void isIdempotent() {
        String once = fonts.alphabet().printable(DocumentContract.EXOTIC);
        assertThat(fonts.alphabet().printable(once)).isEqualTo(once);
    }

    @Test
    void measuresAsTheFontDoes() throws IOException {
        FontCase.Pair pair = fonts.take();
        assertThat(fonts.alphabet().widthMm("Ag", new Type(false, 10)))
                .isEqualTo(width(pair.regular(), "Ag"), within());
        assertThat(fonts.alphabet().widthMm("Ag", new Type(true, 10))).isEqualTo(width(pair.bold(), "Ag"), within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.01);
    }

    private static double width(TrueTypeFont font, String text) throws IOException {
        double units = 0;
        for (char c : text.toCharArray()) {
            units += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(c));
        }
        return units / font.getUnitsPerEm() * 10 * 25.4 / 72;
    }
}
