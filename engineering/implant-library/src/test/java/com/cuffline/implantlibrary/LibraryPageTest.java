package com.cuffline.implantlibrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page docs/library.md says what is so, and its example can be used as it stands. */
class LibraryPageTest {
    private static final Pattern FILE = Pattern.compile("```csv (\\S+)\\n(.*?)```", Pattern.DOTALL);
    private static final Path PAGE = Path.of("..", "..", "docs", "library.md");

    @TempDir
    Path folder;

    @Test
    void the_example_on_the_page_works() throws IOException {
        for (MatchResult file : FILE.matcher(Files.readString(PAGE)).results().toList()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }

        ImplantLibrary library = ImplantLibrary.with(folder);

        assertThat(library.overrides())
                .extracting(override -> override.file() + " " + override.key() + " " + override.effect())
                .containsExactlyInAnyOrder(
                        "systems.csv house cone ADDS",
                        "platforms.csv house cone|h1 ADDS",
                        "connections.csv house cone|h1 ADDS",
                        "screws.csv house cone|h1|definitive ADDS",
                        "envelopes.csv nobelactive|* REPLACES",
                        "materials.csv peek REPLACES",
                        "stock-abutments.csv anatomic-ts-regular ADDS");
        assertThat(platform(library, "House Cone", "H1", 4.8).connection().indexSizeMm())
                .contains(new SourcedNumber(2.5, Certainty.A, "[drawing 12]"));
        assertThat(platform(library, "NobelActive", "RP", 4.3)
                        .envelope()
                        .maxAngleDeg()
                        .value())
                .isEqualTo(20);
        assertThat(library.material("peek").orElseThrow().leastWallMm().shown("mm"))
                .isEqualTo("0.9 mm");
        assertThat(library.finishedAbutments(platform(library, "Osstem TS", "Regular", 4.5)))
                .extracting(FinishedAbutment::code)
                .contains("anatomic-ts-regular");
        assertThat(library.finishedAbutments(platform(library, "Osstem TS", "Mini", 3.5)))
                .extracting(FinishedAbutment::code)
                .doesNotContain("anatomic-ts-regular");
    }

    @Test
    void the_page_names_every_file_and_every_column() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(LibraryTable.ALL).allSatisfy(table -> {
            assertThat(page).contains("`" + table.file() + "`");
            assertThat(table.columns()).allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
        });
    }

    @Test
    void the_page_names_every_word_of_the_closed_lists_of_abutments() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Classification.Superstructure.values())
                .allSatisfy(word -> assertThat(page).contains("`" + Codes.of(word) + "`"));
        assertThat(FinishedAbutment.Kind.values())
                .allSatisfy(word -> assertThat(page).contains("`" + Codes.of(word) + "`"));
        assertThat(ConnectionKind.values()).allSatisfy(word -> assertThat(page).contains("`" + Codes.of(word) + "`"));
    }

    private static Platform platform(ImplantLibrary library, String system, String name, double diameterMm) {
        return ((PlatformAnswer.Found) library.find(system, name, diameterMm)).platform();
    }
}
