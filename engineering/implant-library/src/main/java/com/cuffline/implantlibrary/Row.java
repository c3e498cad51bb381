package com.cuffline.implantlibrary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a file under its header. A cell that cannot be read is noted and stood in for by a harmless value, so that
 * one reading names every fault of the row; a row with faults is thrown away.
 */
final class Row {
    /** Stands for an unknown value where one may be missing. */
    static final String UNKNOWN = "-";

    private static final Pattern SOURCED = Pattern.compile("(.+?) ([ABC]) (\\[[^,]+\\])");

    private final String file;
    private final int line;
    private final Map<String, String> cells;
    private final List<LibraryError> errors = new ArrayList<>();

    Row(String file, int line, Map<String, String> cells) {
        this.file = file;
        this.line = line;
        this.cells = Map.copyOf(cells);
    }

    int line() {
        return line;
    }

    List<LibraryError> errors() {
        return errors;
    }

    void fault(String column, String reason) {
        errors.add(new LibraryError(file, line, column, reason));
    }

    /** A name or a code. */
    String text(String column) {
        return read(column, text -> text, "?");
    }

    /** A bare number. */
    double number(String column, Range range) {
        return read(column, text -> parse(column, text, range), range.most());
    }

    /** One of a closed list, bare. */
    <E extends Enum<E>> E code(String column, Class<E> type) {
        return read(column, text -> parse(column, text, type), type.getEnumConstants()[0]);
    }

    Certainty certainty(String column) {
        return read(
                column,
                text -> {
                    if (!text.matches("[ABC]")) {
                        throw new ColumnProblem(column, "must be A, B or C but is '" + text + "'");
                    }
                    return Certainty.valueOf(text);
                },
                Certainty.C);
    }

    /** A cell {@code value certainty source}, as {@code 4.8 A [K243824]}. */
    SourcedNumber sourced(String column, Range range) {
        return read(
                column,
                text -> {
                    Matcher cell = sourcedCell(column, text);
                    return new SourcedNumber(parse(column, cell.group(1), range), certainty(cell), cell.group(3));
                },
                new SourcedNumber(range.most(), Certainty.C, UNKNOWN));
    }

    /** As {@link #sourced}; empty where the cell is {@code -}. */
    Optional<SourcedNumber> sourcedIfKnown(String column, Range range) {
        return isUnknown(column) ? Optional.empty() : Optional.of(sourced(column, range));
    }

    /** A cell {@code value;value;… certainty source}; the values rise. */
    SourcedList<Double> risingNumbers(String column, Range range) {
        return read(
                column,
                text -> {
                    Matcher cell = sourcedCell(column, text);
                    List<Double> values = list(cell.group(1), part -> parse(column, part, range));
                    for (int i = 1; i < values.size(); i++) {
                        if (values.get(i) <= values.get(i - 1)) {
                            throw new ColumnProblem(column, "must rise but is '" + cell.group(1) + "'");
                        }
                    }
                    return new SourcedList<>(values, certainty(cell), cell.group(3));
                },
                new SourcedList<>(List.of(range.most()), Certainty.C, UNKNOWN));
    }

    /** As {@link #risingNumbers}; empty where the cell is {@code -}. */
    Optional<SourcedList<Double>> risingNumbersIfKnown(String column, Range range) {
        return isUnknown(column) ? Optional.empty() : Optional.of(risingNumbers(column, range));
    }

    SourcedText sourcedText(String column) {
        return read(
                column,
                text -> {
                    Matcher cell = sourcedCell(column, text);
                    return new SourcedText(cell.group(1), certainty(cell), cell.group(3));
                },
                new SourcedText("?", Certainty.C, UNKNOWN));
    }

    <E extends Enum<E>> SourcedCode<E> sourcedCode(String column, Class<E> type) {
        return read(
                column,
                text -> {
                    Matcher cell = sourcedCell(column, text);
                    return new SourcedCode<>(parse(column, cell.group(1), type), certainty(cell), cell.group(3));
                },
                new SourcedCode<>(type.getEnumConstants()[0], Certainty.C, UNKNOWN));
    }

    <E extends Enum<E>> SourcedList<E> sourcedCodes(String column, Class<E> type) {
        return read(
                column,
                text -> {
                    Matcher cell = sourcedCell(column, text);
                    return new SourcedList<>(
                            list(cell.group(1), part -> parse(column, part, type)), certainty(cell), cell.group(3));
                },
                new SourcedList<>(List.of(type.getEnumConstants()[0]), Certainty.C, UNKNOWN));
    }

    private boolean isUnknown(String column) {
        return UNKNOWN.equals(cells.get(column));
    }

    private <T> T read(String column, Function<String, T> parse, T instead) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalStateException(file + " has no column " + column);
        }
        if (cell.isEmpty()) {
            fault(column, "is empty");
            return instead;
        }
        try {
            return parse.apply(cell);
        } catch (ColumnProblem e) {
            fault(column, e.reason());
            return instead;
        }
    }

    private static Matcher sourcedCell(String column, String text) {
        Matcher cell = SOURCED.matcher(text);
        if (!cell.matches()) {
            throw new ColumnProblem(
                    column,
                    "needs value, certainty A, B or C, and source in brackets, as '4.1 C [own measurement]', but is '"
                            + text + "'");
        }
        return cell;
    }

    private static Certainty certainty(Matcher cell) {
        return Certainty.valueOf(cell.group(2));
    }

    private static <T> List<T> list(String text, Function<String, T> parse) {
        return Arrays.stream(text.split(";", -1)).map(parse).toList();
    }

    private static double parse(String column, String text, Range range) {
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new ColumnProblem(column, "is not a decimal number: '" + text + "'");
        }
        double value = Double.parseDouble(text);
        if (!range.holds(value)) {
            throw new ColumnProblem(column, "must be " + range + " but is " + text);
        }
        return value;
    }

    private static <E extends Enum<E>> E parse(String column, String text, Class<E> type) {
        return Codes.find(type, text)
                .orElseThrow(() ->
                        new ColumnProblem(column, "must be one of " + Codes.all(type) + " but is '" + text + "'"));
    }
}
