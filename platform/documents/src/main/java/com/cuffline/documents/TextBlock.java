package com.cuffline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines of a width: between words where it can, inside a word that is longer than a line. Beyond
 * {@link #MOST_LINES} lines it is cut and ends in an ellipsis, so that a row always fits a page.
 */
record TextBlock(List<String> lines, Type type) {
    private static final int MOST_LINES = 8;
    private static final String ELLIPSIS = "…";

    TextBlock {
        lines = List.copyOf(lines);
    }

    static TextBlock of(String text, Type type, double widthMm, Alphabet alphabet) {
        String printable = alphabet.printable(text).strip();
        if (alphabet.widthMm(printable, type) <= widthMm) {
            return new TextBlock(List.of(printable), type);
        }
        List<String> lines = new ArrayList<>();
        String rest = printable;
        while (!rest.isEmpty() && lines.size() <= MOST_LINES) {
            int end = lineEnd(rest, type, widthMm, alphabet);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (lines.size() > MOST_LINES) {
            lines = lines.subList(0, MOST_LINES);
            lines.set(MOST_LINES - 1, cut(lines.get(MOST_LINES - 1) + ELLIPSIS, type, widthMm, alphabet));
        }
        return new TextBlock(lines, type);
    }

    /** One line, cut with an ellipsis where it is too long. */
    static String cut(String text, Type type, double widthMm, Alphabet alphabet) {
        String line = alphabet.printable(text).strip();
        if (alphabet.widthMm(line, type) <= widthMm) {
            return line;
        }
        int end = fitting(line, type, widthMm - alphabet.widthMm(ELLIPSIS, type), alphabet);
        return line.substring(0, end).strip() + ELLIPSIS;
    }

    private static int lineEnd(String text, Type type, double widthMm, Alphabet alphabet) {
        int fitting = fitting(text, type, widthMm, alphabet);
        if (fitting == text.length()) {
            return fitting;
        }
        int blank = text.lastIndexOf(' ', fitting);
        return blank > 0 ? blank : fitting;
    }

    /** How many characters fit, one at the least. */
    private static int fitting(String text, Type type, double widthMm, Alphabet alphabet) {
        int end = 0;
        double width = 0;
        while (end < text.length()) {
            width += alphabet.widthMm(text.substring(end, end + 1), type);
            if (width > widthMm) {
                break;
            }
            end++;
        }
        return Math.max(end, Math.min(1, text.length()));
    }

    double heightMm() {
        return lines.size() * type.lineMm();
    }

    /** From the first line's capitals to the last baseline. */
    double inkMm() {
        return (lines.size() - 1) * type.lineMm() + type.capMm();
    }

    /** Draws the lines below each other; the first line's capitals begin at {@code top}. */
    void draw(Page page, double x, double top) throws IOException {
        double baseline = top + type.capMm();
        for (String line : lines) {
            page.text(x, baseline, type, line);
            baseline += type.lineMm();
        }
    }
}
