package com.cuffline.milling.post;

import com.cuffline.milling.center.Dialect;
import java.util.Locale;

/** Collects blocks of a program: numbers lines where the dialect wants it, formats words, keeps comments harmless. */
final class ProgramText {
    private static final long SCALE = 10_000;

    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder(1 << 16);
    private int line;
    private boolean blockOpen;

    ProgramText(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** A line without number. */
    void bare(String content) {
        text.append(content).append('\n');
    }

    /** Printable ASCII only; parentheses and percent signs would end a comment or the program. */
    void comment(String remark) {
        StringBuilder safe = new StringBuilder();
        for (char c : remark.toCharArray()) {
            boolean kept = c >= ' ' && c < 127 && c != '(' && c != ')' && c != '%' && c != ';';
            safe.append(kept ? c : '_');
        }
        String words = dialect == Dialect.ISO6983 ? safe.toString().toUpperCase(Locale.ROOT) : safe.toString();
        text.append('(').append(words).append(")\n");
    }

    /** A whole block. */
    void block(String words) {
        open();
        word(words);
        end();
    }

    void open() {
        if (dialect == Dialect.ISO6983) {
            line++;
            text.append('N').append(line);
            blockOpen = true;
        }
    }

    void word(String word) {
        gap();
        text.append(word);
    }

    /** A letter with a number of four decimals. */
    void word(char letter, long tenThousandths) {
        gap();
        text.append(letter);
        long value = tenThousandths;
        if (value < 0) {
            text.append('-');
            value = -value;
        }
        text.append(value / SCALE).append('.');
        long rest = value % SCALE;
        for (long digit = SCALE / 10; digit > 0; digit /= 10) {
            text.append((char) ('0' + rest / digit % 10));
        }
    }

    void end() {
        text.append('\n');
        blockOpen = false;
    }

    /** In ten-thousandths, as written. */
    static long scaled(double value) {
        return Math.round(value * SCALE);
    }

    private void gap() {
        if (blockOpen) {
            text.append(' ');
        }
        blockOpen = true;
    }

    String text() {
        return text.toString();
    }
}
