package com.cuffline.implantlibrary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A strict reader of the library's comma-separated files: a header with exactly the table's columns in any order, no quotes,
 * every row as wide as the header; blank lines and lines that begin with # say nothing.
 */
final class CsvFile {
    /** A file with more lines is not read further: it is none of ours. */
    static final int MOST_LINES = 10_000;

    private static final int LONGEST_CELL = 500;

    private CsvFile() {}

    /** The rows that are as wide as the header; everything else is added to the errors. */
    static List<Row> rows(String file, String text, List<String> columns, List<LibraryError> errors) {
        List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
        if (lines.size() > MOST_LINES) {
            errors.add(new LibraryError(file, MOST_LINES + 1, "", "the file has more than " + MOST_LINES + " lines"));
            return List.of();
        }
        int at = 0;
        while (at < lines.size() && saysNothing(lines.get(at))) {
            at++;
        }
        if (at == lines.size()) {
            errors.add(new LibraryError(file, 1, "", "has no header; the columns are " + String.join(",", columns)));
            return List.of();
        }
        List<String> header = cells(lines.get(at));
        List<LibraryError> faults = headerFaults(file, at + 1, header, columns);
        if (!faults.isEmpty()) {
            errors.addAll(faults);
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = at + 1; i < lines.size(); i++) {
            if (!saysNothing(lines.get(i))) {
                row(file, i + 1, header, cells(lines.get(i)), errors, rows);
            }
        }
        return rows;
    }

    private static void row(
            String file, int line, List<String> header, List<String> cells, List<LibraryError> errors, List<Row> rows) {
        if (cells.size() != header.size()) {
            // The first column without a cell, or the last one where there are too many cells.
            String column = header.get(Math.min(cells.size(), header.size() - 1));
            errors.add(new LibraryError(
                    file, line, column, "line has " + cells.size() + " cells, the header has " + header.size()));
            return;
        }
        Map<String, String> named = new HashMap<>();
        int before = errors.size();
        for (int i = 0; i < header.size(); i++) {
            String cell = cells.get(i);
            if (cell.length() > LONGEST_CELL) {
                errors.add(
                        new LibraryError(file, line, header.get(i), "is longer than " + LONGEST_CELL + " characters"));
            } else if (cell.chars().anyMatch(Character::isISOControl)) {
                errors.add(new LibraryError(file, line, header.get(i), "holds a control character"));
            }
            named.put(header.get(i), cell);
        }
        if (errors.size() == before) {
            rows.add(new Row(file, line, named));
        }
    }

    private static List<LibraryError> headerFaults(String file, int line, List<String> header, List<String> columns) {
        if (header.size() > 2 * columns.size()) {
            String reason = "has " + header.size() + " columns; they are " + String.join(",", columns);
            return List.of(new LibraryError(file, line, "", reason));
        }
        List<LibraryError> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!columns.contains(column)) {
                faults.add(new LibraryError(
                        file, line, column, "unknown column; the columns are " + String.join(",", columns)));
            } else if (!seen.add(column)) {
                faults.add(new LibraryError(file, line, column, "column stands twice"));
            }
        }
        for (String column : columns) {
            if (!seen.contains(column)) {
                faults.add(new LibraryError(file, line, column, "column is missing"));
            }
        }
        return faults;
    }

    private static boolean saysNothing(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
