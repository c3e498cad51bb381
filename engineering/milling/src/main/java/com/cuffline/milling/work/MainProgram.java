package com.cuffline.milling.work;

import com.cuffline.milling.center.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The main program of a holder or disc, out of the programs of its units as they were proven: the same blocks, unit after unit, each
 * with its own work offset; only line numbers are counted on.
 */
final class MainProgram {
    private static final Pattern NUMBER = Pattern.compile("^N\\d+ ");
    private static final Pattern ONE_UNIT = Pattern.compile("1 (unit|UNIT)\\)$");
    /** Coolant off, spindle off, end, percent. */
    private static final int TAIL = 4;

    private MainProgram() {}

    /**
     * @param number of the program, 1 to 9999
     * @param programs texts of at least one unit, in the order of machining, all of this dialect
     */
    static String of(int number, List<String> programs, Dialect dialect) {
        boolean numbered = dialect == Dialect.ISO6983;
        int head = numbered ? 3 : 2;
        List<String> first = programs.get(0).lines().toList();
        List<String> lines = new ArrayList<>();
        lines.add(first.get(0));
        if (numbered) {
            lines.add(String.format(Locale.ROOT, "O%04d", number));
        }
        lines.add(ONE_UNIT.matcher(first.get(head - 1)).replaceFirst(programs.size() + " $1)"));
        for (String program : programs) {
            List<String> all = program.lines().toList();
            lines.addAll(all.subList(head, all.size() - TAIL));
        }
        lines.addAll(first.subList(first.size() - TAIL, first.size()));
        return numbered ? counted(lines) : String.join("\n", lines) + "\n";
    }

    private static String counted(List<String> lines) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (String line : lines) {
            if (NUMBER.matcher(line).find()) {
                count++;
                text.append('N').append(count).append(line, line.indexOf(' '), line.length());
            } else {
                text.append(line);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
