package com.cuffline.implantlibrary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A strict reader of the library's own comma-separated files: no quotes, every row as wide as the header. */
final class CsvTable {
    private final String file;
    private final List<String> header;
    private final List<String> lines;

    private CsvTable(String file, List<String> lines) {
        this.file = file;
        this.header = List.of(lines.get(0).split(",", -1));
        this.lines = lines;
    }

    static CsvTable resource(String file) {
        try (InputStream in = CsvTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("library file " + file + " is missing");
            }
            return text(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("library file " + file + " cannot be read", e);
        }
    }

    static CsvTable text(String file, String text) {
        return new CsvTable(file, text.lines().toList());
    }

    /** Each row mapped; a failure names file, line and reason. */
    <T> List<T> rows(Function<Row, T> read) {
        List<T> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            List<String> cells = List.of(lines.get(line).split(",", -1));
            try {
                if (cells.size() != header.size()) {
                    throw new IllegalArgumentException("has " + cells.size() + " cells, header has " + header.size());
                }
                rows.add(read.apply(new Row(header, cells)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + " line " + (line + 1) + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(rows);
    }

    /** One line under its header. */
    record Row(List<String> header, List<String> cells) {
        String text(String column) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("column " + column + " is missing");
            }
            String cell = cells.get(index).strip();
            if (cell.isEmpty()) {
                throw new IllegalArgumentException(column + " is empty");
            }
            return cell;
        }

        double number(String column) {
            return parse(column, text(column));
        }

        List<Double> numbers(String column) {
            String list = text(column).split(" ", 2)[0];
            return List.of(list.split(";")).stream()
                    .map(part -> parse(column, part))
                    .toList();
        }

        /** A cell {@code value certainty source}, as {@code 4.8 A [K243824]}; of a list, the first value. */
        SourcedNumber sourced(String column) {
            String[] parts = text(column).split(" ", 3);
            if (parts.length < 3) {
                throw new IllegalArgumentException(
                        column + " needs value, certainty and source but is '" + text(column) + "'");
            }
            double value = numbers(column).get(0);
            return new SourcedNumber(value, Certainty.valueOf(parts[1]), parts[2]);
        }

        private static double parse(String column, String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(column + " is not a number: '" + text + "'", e);
            }
        }
    }
}
