package com.cuffline.implantlibrary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads table after table, the standard rows first, the own rows over them, and keeps what went wrong and what was overridden. */
final class LibraryReading {
    private final Map<String, String> ownTexts;
    private final List<LibraryError> errors;
    private final List<LibraryOverride> overrides = new ArrayList<>();
    private final Set<String> faultyFiles = new HashSet<>();

    LibraryReading(Map<String, String> ownTexts, List<LibraryError> errors) {
        this.ownTexts = ownTexts;
        this.errors = errors;
    }

    /** A row's value and where it stands. */
    record Entry<T>(T value, String file, int line, boolean own) {
        LibraryError error(String column, String reason) {
            return new LibraryError(file, line, column, reason);
        }
    }

    List<LibraryError> errors() {
        return errors;
    }

    List<LibraryOverride> overrides() {
        return overrides;
    }

    /** Whether rows of the file were thrown away, so that what seems to be missing may only be faulty. */
    boolean faulty(LibraryTable<?> table) {
        return faultyFiles.contains(table.file());
    }

    /** The rows by key: standard ones in their order, own ones in their place or after them. */
    <T> Map<String, Entry<T>> table(LibraryTable<T> table) {
        Map<String, Entry<T>> standard = read(table, LibraryFiles.standard(table.file()), false);
        String text = ownTexts.get(table.file());
        if (text == null) {
            return standard;
        }
        Map<String, Entry<T>> all = new LinkedHashMap<>(standard);
        read(table, text, true).forEach((key, entry) -> {
            LibraryOverride.Effect effect =
                    standard.containsKey(key) ? LibraryOverride.Effect.REPLACES : LibraryOverride.Effect.ADDS;
            overrides.add(new LibraryOverride(table.file(), entry.line(), key, effect));
            all.put(key, entry);
        });
        return all;
    }

    private <T> Map<String, Entry<T>> read(LibraryTable<T> table, String text, boolean own) {
        List<LibraryError> faults = new ArrayList<>();
        Map<String, Entry<T>> entries = new LinkedHashMap<>();
        for (Row row : CsvFile.rows(table.file(), text, table.columns(), faults)) {
            entry(table, row, own, entries);
            faults.addAll(row.errors());
        }
        if (!faults.isEmpty()) {
            faultyFiles.add(table.file());
            errors.addAll(faults);
        }
        return entries;
    }

    private static <T> void entry(LibraryTable<T> table, Row row, boolean own, Map<String, Entry<T>> entries) {
        try {
            T value = table.read().apply(row);
            if (row.errors().isEmpty()) {
                Entry<T> entry = new Entry<>(value, table.file(), row.line(), own);
                Entry<T> before = entries.putIfAbsent(table.key().apply(value), entry);
                if (before != null) {
                    row.fault(table.columns().get(0), "is the same as line " + before.line());
                }
            }
        } catch (ColumnProblem e) {
            // A contradiction with a value that only stands in for an unreadable cell is no fault of the file.
            if (row.errors().isEmpty()) {
                row.fault(e.column(), e.reason());
            }
        }
    }
}
