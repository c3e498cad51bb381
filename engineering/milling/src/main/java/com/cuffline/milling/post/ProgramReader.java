package com.cuffline.milling.post;

import com.cuffline.milling.post.ProgramStep.Kind;
import com.cuffline.milling.toolpath.MachinePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads a program of either dialect back into steps, the way a controller does: modal motion, feed mode and position. What it does not know stops it with
 * the line: a program that cannot be read in full cannot be proven. Known are G0-4, 17, 21, 40, 43, 49, 54-59.3, 54.1, 80, 90,
 * 93, 94 and M2, 3, 5, 6, 8, 9, 30; arcs lie in the XY plane with I and J.
 */
public final class ProgramReader {

    /** A block that cannot be read; the message names the line and the reason. */
    public static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableException(int line, String reason) {
            super("line " + line + ": " + reason);
        }
    }

    private static final String AXES = "XYZAB";
    private static final String LETTERS = "XYZABFIJPSTHNO";

    private final List<ProgramStep> steps = new ArrayList<>();
    private final double[] at = new double[5];
    private final boolean[] known = new boolean[5];
    private final double[] words = new double[LETTERS.length()];
    private final boolean[] given = new boolean[LETTERS.length()];
    private final double[] codes = new double[16];
    private int codeCount;
    private int motion = -1;
    private boolean inverseTime;
    private double rate;
    private int tool;
    private int selected;
    private boolean ended;
    private int line;

    private ProgramReader() {}

    /** All steps of a program in order. */
    public static List<ProgramStep> read(String text) {
        ProgramReader reader = new ProgramReader();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            reader.line++;
            reader.block(text, from, to);
            from = to + 1;
        }
        if (!reader.ended) {
            throw new UnreadableException(reader.line, "the program has no end (M2 or M30)");
        }
        return List.copyOf(reader.steps);
    }

    private void block(String text, int from, int to) {
        Arrays.fill(given, false);
        codeCount = 0;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '(') {
                i = text.indexOf(')', i);
                if (i < 0 || i >= to) {
                    throw new UnreadableException(line, "a comment is not closed");
                }
                i++;
            } else if (c == ' ' || c == '\r' || c == '%') {
                i++;
            } else {
                i = word(text, i, to);
            }
        }
        run();
    }

    private int word(String text, int from, int to) {
        char letter = text.charAt(from);
        int i = from + 1;
        boolean negative = i < to && text.charAt(i) == '-';
        i += negative ? 1 : 0;
        long digits = 0;
        double scale = 1;
        boolean point = false;
        int first = i;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9' && i - first < 18) {
                digits = 10 * digits + (c - '0');
                scale *= point ? 10 : 1;
            } else {
                break;
            }
        }
        if (i == first || i == first + 1 && point) {
            throw new UnreadableException(line, "a number must follow " + letter);
        }
        double value = (negative ? -digits : digits) / scale;
        take(letter, value);
        return i;
    }

    private void take(char letter, double value) {
        int index = LETTERS.indexOf(letter);
        if (letter == 'G' || letter == 'M') {
            if (codeCount == codes.length) {
                throw new UnreadableException(line, "too many G and M words in one block");
            }
            codes[codeCount++] = letter == 'M' ? -1 - value : value;
        } else if (index < 0) {
            throw new UnreadableException(line, "the letter " + letter + " is not known");
        } else if (given[index]) {
            throw new UnreadableException(line, letter + " is given twice");
        } else {
            given[index] = true;
            words[index] = value;
        }
    }

    private void run() {
        boolean dwell = false;
        boolean change = false;
        for (int i = 0; i < codeCount; i++) {
            double code = codes[i];
            if (code == 4) {
                dwell = true;
            } else if (code == -7) {
                change = true;
            } else {
                modal(code);
            }
        }
        if (has('T')) {
            selected = (int) get('T');
        }
        if (has('F')) {
            rate = get('F');
        }
        if (change) {
            tool = selected;
            Arrays.fill(known, false);
            known[4] = true;
            add(Kind.TOOL_CHANGE, position(), 0);
        } else if (dwell) {
            add(Kind.DWELL, position(), has('X') ? get('X') : get('P'));
        } else if (AXES.chars().anyMatch(letter -> has((char) letter))) {
            move();
        }
    }

    /** M codes come as -1 minus their number. */
    private void modal(double code) {
        if (code >= 0 && code <= 3) {
            motion = (int) code;
        } else if (code == 93 || code == 94) {
            inverseTime = code == 93;
            rate = 0;
        } else if (code == -3 || code == -31) {
            ended = true;
        } else if (!passive(code)) {
            throw new UnreadableException(
                    line,
                    String.format(
                            Locale.ROOT,
                            code < 0 ? "M%.0f is not known" : "G%.1f is not known",
                            code < 0 ? -1 - code : code));
        }
    }

    private static boolean passive(double code) {
        boolean offset = code >= 54 && code <= 59.3;
        return offset
                || code == 17
                || code == 21
                || code == 40
                || code == 43
                || code == 49
                || code == 80
                || code == 90
                || code == -4
                || code == -6
                || code == -9
                || code == -10;
    }

    private void move() {
        if (ended || motion < 0) {
            throw new UnreadableException(line, ended ? "a move follows the end" : "a move has no G0 to G3");
        }
        boolean complete = true;
        MachinePosition from = position();
        for (int i = 0; i < 5; i++) {
            if (has(AXES.charAt(i))) {
                at[i] = get(AXES.charAt(i));
            } else {
                complete &= known[i];
            }
        }
        boolean arrives = !known[0];
        if (!complete || arrives && motion != 0) {
            throw new UnreadableException(
                    line, "the first move after a tool change must be a rapid with X, Y, Z and A");
        }
        Arrays.fill(known, true);
        MachinePosition start = arrives ? position() : from;
        if (motion == 0) {
            steps.add(new ProgramStep(Kind.RAPID, line, tool, start, position(), 0, 0, 0));
        } else if (motion == 1) {
            steps.add(new ProgramStep(Kind.FEED, line, tool, start, position(), 0, 0, seconds(distance(start))));
        } else {
            arc(start);
        }
    }

    private void arc(MachinePosition start) {
        double cx = start.x() + (has('I') ? get('I') : 0);
        double cy = start.y() + (has('J') ? get('J') : 0);
        double radius = Math.hypot(start.x() - cx, start.y() - cy);
        if (Math.abs(Math.hypot(at[0] - cx, at[1] - cy) - radius) > 0.002) {
            throw new UnreadableException(line, "the arc's end is not on its circle");
        }
        double turn = StrictMath.atan2(at[1] - cy, at[0] - cx) - StrictMath.atan2(start.y() - cy, start.x() - cx);
        turn = motion == 2 ? -turn : turn;
        turn = turn <= 1e-9 ? turn + 2 * Math.PI : turn;
        Kind kind = motion == 2 ? Kind.ARC_CLOCKWISE : Kind.ARC_COUNTERCLOCKWISE;
        steps.add(new ProgramStep(kind, line, tool, start, position(), cx, cy, seconds(radius * turn)));
    }

    private double seconds(double lengthMm) {
        if (!(rate > 0) || inverseTime && !has('F')) {
            throw new UnreadableException(line, "a feed has no F above 0");
        }
        return inverseTime ? 60 / rate : 60 * lengthMm / rate;
    }

    private double distance(MachinePosition from) {
        return Math.sqrt(Math.pow(at[0] - from.x(), 2) + Math.pow(at[1] - from.y(), 2) + Math.pow(at[2] - from.z(), 2));
    }

    private void add(Kind kind, MachinePosition to, double seconds) {
        steps.add(new ProgramStep(kind, line, tool, to, to, 0, 0, seconds));
    }

    private MachinePosition position() {
        return new MachinePosition(at[0], at[1], at[2], at[3], at[4]);
    }

    private boolean has(char letter) {
        return given[LETTERS.indexOf(letter)];
    }

    private double get(char letter) {
        if (!has(letter)) {
            throw new UnreadableException(line, letter + " is missing");
        }
        return words[LETTERS.indexOf(letter)];
    }
}
