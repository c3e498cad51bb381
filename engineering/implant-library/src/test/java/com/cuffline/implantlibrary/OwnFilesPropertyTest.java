package com.cuffline.implantlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoils the standard files in seeded random ways and hands them in as own files. */
class OwnFilesPropertyTest {
    private static final int CELLS_TRIED = 300;
    private static final int TEXTS_TRIED = 300;
    private static final long SEED = 20261121;
    private static final List<String> BAD_CELLS = List.of(
            "",
            " ",
            "-5 A [x]",
            "1e30 A [x]",
            "NaN A [x]",
            "4.1",
            "4.1 A",
            "4.1 A x",
            "A [x]",
            "4.1 E [x]",
            "9999 C [x]",
            "?");

    @TempDir
    Path folder;

    @Test
    void a_spoilt_cell_is_always_answered_with_its_file_line_and_column() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        int spoilt = 0;
        while (spoilt < CELLS_TRIED) {
            LibraryTable<?> table = LibraryTable.ALL.get(random.nextInt(LibraryTable.ALL.size()));
            List<String> lines =
                    new ArrayList<>(LibraryFiles.standard(table.file()).lines().toList());
            int line = 1 + random.nextInt(lines.size() - 1);
            String[] cells = lines.get(line).split(",", -1);
            int column = random.nextInt(cells.length);
            if (!sourced(cells[column])) {
                continue;
            }
            spoilt++;
            String bad = BAD_CELLS.get(random.nextInt(BAD_CELLS.size()));
            cells[column] = bad;
            lines.set(line, String.join(",", cells));

            List<LibraryError> errors = errors(table.file(), String.join("\n", lines));

            assertThat(errors)
                    .as(
                            "%s line %d, column %s, cell '%s'",
                            table.file(), line + 1, table.columns().get(column), bad)
                    .anySatisfy(error -> {
                        assertThat(error.file()).isEqualTo(table.file());
                        assertThat(error.line()).isEqualTo(line + 1);
                        assertThat(error.column()).isEqualTo(table.columns().get(column));
                        assertThat(error.reason()).isNotBlank();
                    });
        }
    }

    @Test
    void whatever_stands_in_a_file_it_is_taken_or_answered_with_named_errors() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        int refused = 0;
        for (int i = 0; i < TEXTS_TRIED; i++) {
            LibraryTable<?> table = LibraryTable.ALL.get(random.nextInt(LibraryTable.ALL.size()));
            String text = spoilt(LibraryFiles.standard(table.file()), random);
            List<LibraryError> errors = errors(table.file(), text);
            refused += errors.isEmpty() ? 0 : 1;
            assertThat(errors).allSatisfy(error -> {
                assertThat(error.file()).endsWith(".csv");
                assertThat(error.reason()).isNotBlank();
                assertThat(error.line()).isPositive();
            });
        }
        assertThat(refused).isBetween(TEXTS_TRIED / 4, TEXTS_TRIED);
    }

    /** Cells of the form value, certainty, source: none of the bad cells can stand for one. */
    private static boolean sourced(String cell) {
        return cell.matches("[0-9.;]+ [ABC] \\[.*\\]");
    }

    private static String spoilt(String text, SplittableRandom random) {
        StringBuilder spoilt = new StringBuilder(text);
        int changes = 1 + random.nextInt(5);
        String letters = "aA0-.,;#\n\r\t []|*\u0000\u00e9\u4e2d\"";
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(spoilt.length());
            switch (random.nextInt(4)) {
                case 0 -> spoilt.insert(at, letters.charAt(random.nextInt(letters.length())));
                case 1 -> spoilt.deleteCharAt(at);
                case 2 -> spoilt.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
                default -> spoilt.delete(at, Math.min(spoilt.length() - 1, at + random.nextInt(200)));
            }
        }
        return spoilt.toString();
    }

    /** Any other kind of exception fails the test. */
    private List<LibraryError> errors(String file, String text) throws IOException {
        for (LibraryTable<?> table : LibraryTable.ALL) {
            Files.deleteIfExists(folder.resolve(table.file()));
        }
        Files.writeString(folder.resolve(file), text);
        try {
            ImplantLibrary.with(folder);
            return List.of();
        } catch (LibraryFileException e) {
            assertThat(e.errors()).isNotEmpty();
            return e.errors();
        } catch (RuntimeException e) {
            return fail("not a named error: " + file, e);
        }
    }
}
