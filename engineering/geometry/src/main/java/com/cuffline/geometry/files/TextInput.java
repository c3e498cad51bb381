package com.cuffline.geometry.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Words and numbers of a text file, parted by blanks and line ends. Lines are limited, so an endless one ends soon. */
final class TextInput {
    static final int LONGEST_LINE = 4096;
    private static final int LONGEST_WORD = 100;
    private final ByteInput in;
    private final byte[] word = new byte[LONGEST_WORD];
    private int wordLength;
    private long line = 1;
    private int column;

    TextInput(ByteInput in) {
        this.in = in;
    }

    String where() {
        return "line " + line;
    }

    /** Moves to the next word; false at the end of the file. */
    boolean nextWord() throws IOException, RefusedFile {
        int next = read();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            next = read();
        }
        wordLength = 0;
        while (next > ' ' && next < 127) {
            if (wordLength == LONGEST_WORD) {
                throw malformed("a word longer than " + LONGEST_WORD + " letters");
            }
            word[wordLength++] = (byte) next;
            if (in.fill(1) == 0 || in.peek(0) <= ' ') {
                return true;
            }
            next = read();
        }
        if (next >= 0) {
            throw malformed("the byte " + next);
        }
        return wordLength > 0;
    }

    /** True when the current word is the given one, in any case. */
    boolean is(String expected) {
        if (wordLength != expected.length()) {
            return false;
        }
        for (int i = 0; i < wordLength; i++) {
            if ((word[i] | 0x20) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void expect(String expected) throws IOException, RefusedFile {
        if (!nextWord()) {
            throw new RefusedFile(
                    MeshFileProblem.TRUNCATED, "the end of the file", "the word '" + expected + "'", where());
        }
        if (!is(expected)) {
            throw new RefusedFile(
                    MeshFileProblem.TEXT_MALFORMED, "another word", "the word '" + expected + "'", where());
        }
    }

    /** Skips what is left of the line, the line end included; true when it held more than blanks. */
    boolean skipLine() throws IOException, RefusedFile {
        boolean text = false;
        while (in.fill(1) > 0) {
            int next = read();
            if (next == '\n') {
                break;
            }
            text |= next > ' ';
        }
        return text;
    }

    /** The next word as a number, not a number and infinity included. */
    double number() throws IOException, RefusedFile {
        if (!nextWord()) {
            throw new RefusedFile(MeshFileProblem.TRUNCATED, "the end of the file", "a number", where());
        }
        double plain = PlainNumber.parse(word, wordLength);
        return Double.isNaN(plain) ? unusualNumber() : plain;
    }

    private double unusualNumber() throws RefusedFile {
        String text = new String(word, 0, wordLength, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        // Besides the plain words, what the older runtime libraries of C print.
        if (bare.matches("nan(\\(\\w*\\))?|[0-9]\\.#(qnan|snan|ind)0*")) {
            return Double.NaN;
        }
        if (bare.matches("inf(inity)?|[0-9]\\.#inf0*")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (!bare.matches("([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]+)?")) {
            throw new RefusedFile(
                    MeshFileProblem.NUMBER_MALFORMED, "a word of " + wordLength + " letters", "a number", where());
        }
        return Double.parseDouble(text);
    }

    private RefusedFile malformed(String value) {
        return new RefusedFile(MeshFileProblem.TEXT_MALFORMED, value, "printable words of plain text", where());
    }

    private int read() throws IOException, RefusedFile {
        int next = in.next();
        if (next == '\n') {
            line++;
            column = 0;
        } else if (++column > LONGEST_LINE) {
            throw new RefusedFile(
                    MeshFileProblem.LINE_TOO_LONG,
                    "a line of more than " + LONGEST_LINE + " bytes",
                    LONGEST_LINE + " bytes a line",
                    where());
        }
        return next;
    }
}
