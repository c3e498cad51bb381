package com.cuffline.implantlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
    private static final String BASES =
            "system,platform,shoulder_height_mm,shoulder_diameter_mm,chimney_diameter_mm,chimney_height_mm,cement_gap_mm\n";

    @TempDir
    Path folder;

    @Test
    void an_own_row_takes_the_place_of_the_standard_row_and_is_told() throws IOException {
        own(
                "materials.csv",
                header("materials.csv")
                        + "peek,peek A [maker],house PEEK A [maker],0.9 A [maker],1.0 A [maker],titanium-base A [maker],"
                        + "disc A [maker],grey A [maker],polished A [maker]\n");

        ImplantLibrary library = ImplantLibrary.with(folder);

        assertThat(library.material("peek").orElseThrow().leastWallMm())
                .isEqualTo(new SourcedNumber(0.9, Certainty.A, "[maker]"));
        assertThat(library.material("titanium"))
                .isEqualTo(ImplantLibrary.standard().material("titanium"));
        assertThat(library.materials()).hasSameSizeAs(ImplantLibrary.standard().materials());
        assertThat(library.overrides())
                .containsExactly(new LibraryOverride("materials.csv", 2, "peek", LibraryOverride.Effect.REPLACES));
    }

    @Test
    void own_rows_make_a_new_system_orderable() throws IOException {
        newSystem();

        ImplantLibrary library = ImplantLibrary.with(folder);

        assertThat(library.find("House", "H1", 4.2)).isInstanceOfSatisfying(PlatformAnswer.Found.class, found -> {
            assertThat(found.platform().torqueNcm().value()).isEqualTo(25);
            assertThat(found.platform().blanks().diametersMm()).isEmpty();
            assertThat(found.platform().envelope().minWallMm().source()).isEqualTo("[house default]");
            assertThat(library.catalogue(found.platform()).finishedAbutments()).isNotEmpty();
        });
        assertThat(library.overrides())
                .hasSize(4)
                .allMatch(override -> override.effect() == LibraryOverride.Effect.ADDS);
    }

    @Test
    void an_envelope_of_a_system_goes_before_the_one_for_any() throws IOException {
        own(
                "envelopes.csv",
                header("envelopes.csv")
                        + "NobelActive,*,0.5 A [m],15 A [m],20 A [m],1 A [m],4 A [m],4 A [m],9 A [m],-,-,-,-,20 A [m]\n");

        ImplantLibrary library = ImplantLibrary.with(folder);

        assertThat(angle(library, "NobelActive", "RP", 4.3)).isEqualTo(20);
        assertThat(angle(library, "Astra EV", "4.2", 4.2)).isEqualTo(25);
    }

    @Test
    void the_version_is_the_content_s() throws IOException {
        assertThat(ImplantLibrary.with(folder).version()).isEqualTo(ImplantLibrary.STANDARD_VERSION);
        newSystem();
        String version = ImplantLibrary.with(folder).version();
        assertThat(version).matches("2026\\.11-2\\+own\\.[0-9a-f]{12}");
        assertThat(ImplantLibrary.with(folder).version()).isEqualTo(version);

        String systems = Files.readString(folder.resolve("systems.csv"));
        own("systems.csv", systems.replace("\n", "\r\n"));
        assertThat(ImplantLibrary.with(folder).version()).isEqualTo(version);
        own("systems.csv", systems.replace("us C", "ourselves C"));
        assertThat(ImplantLibrary.with(folder).version()).isNotEqualTo(version);
    }

    @Test
    void every_error_of_every_file_is_named_with_line_column_and_reason() throws IOException {
        own(
                "titanium-bases.csv",
                BASES
                        + "# a remark\n"
                        + "NobelActive,RP,zero A [x],3.9 A [x],2.8 A [x],4 A [x],-1 A [x]\n"
                        + "NobelActive,NP,0.6 A [x],2.5 A [x],2.6 A [x],4 A [x],0.04 A [x]\n"
                        + "NobelActive,XP,0.6 A [x],3.5 A [x],2.6 A [x],4 A [x],0.04 D [x]\n"
                        + "NobelActive,XP,0.6 A [x],3.5 A [x],2.6 A [x],4 A [x],0.04 A [x]\n"
                        + "NobelActive,RP,0.6 A [x]\n");

        assertThat(errors())
                .containsExactly(
                        new LibraryError(
                                "titanium-bases.csv", 3, "shoulder_height_mm", "is not a decimal number: 'zero'"),
                        new LibraryError("titanium-bases.csv", 3, "cement_gap_mm", "must be from 0 to 120 but is -1"),
                        new LibraryError(
                                "titanium-bases.csv",
                                4,
                                "chimney_diameter_mm",
                                "plus gap must stay under shoulder_diameter_mm 2.5 but is 2.68"),
                        new LibraryError(
                                "titanium-bases.csv",
                                5,
                                "cement_gap_mm",
                                "needs value, certainty A, B or C, and source in brackets, as '4.1 C [own measurement]',"
                                        + " but is '0.04 D [x]'"),
                        new LibraryError(
                                "titanium-bases.csv", 6, "platform", "platforms.csv has no row for NobelActive XP"),
                        new LibraryError(
                                "titanium-bases.csv", 7, "shoulder_diameter_mm", "line has 3 cells, the header has 7"));
    }

    @Test
    void a_header_is_told_what_is_strange_and_what_is_missing() throws IOException {
        own("screws.csv", "system,platform,purpose\n");

        assertThat(errors())
                .extracting(LibraryError::column)
                .containsExactly(
                        "purpose", "use", "torque_ncm", "retighten_after_minutes", "retighten_times", "driver");
        assertThat(errors().get(0))
                .hasToString("screws.csv line 1, column purpose: unknown column; the columns are system,platform,use,"
                        + "torque_ncm,retighten_after_minutes,retighten_times,driver");
        assertThat(errors().get(1)).hasToString("screws.csv line 1, column use: column is missing");
    }

    @Test
    void a_platform_without_its_other_rows_is_an_error_at_its_line() throws IOException {
        own(
                "platforms.csv",
                header("platforms.csv") + "Lone,L1,4.0 A [x],4.0 A [x],2.0 A [x],bone A [x],regular A [x],any A [x]\n");

        assertThat(errors())
                .extracting(LibraryError::toString)
                .containsExactly(
                        "platforms.csv line 2, column system: systems.csv has no row for system Lone",
                        "platforms.csv line 2, column platform: connections.csv has no row for Lone L1",
                        "platforms.csv line 2, column platform: screws.csv has no row for the definitive screw of Lone L1");
    }

    @Test
    void a_contradiction_between_an_own_envelope_and_a_standard_platform_is_the_envelope_s() throws IOException {
        own(
                "envelopes.csv",
                header("envelopes.csv")
                        + "Neodent GM,3.0,0.9 A [m],15 A [m],20 A [m],1 A [m],4 A [m],4 A [m],9 A [m],-,-,-,-,20 A [m]\n");

        assertThat(errors())
                .extracting(LibraryError::toString)
                .containsExactly("envelopes.csv line 2, column min_wall_mm: Neodent GM 3.0: 1.8 leaves no wall of 0.9"
                        + " inside table_diameter_mm 3.0");
    }

    @Test
    void misspelt_repeated_and_unreadable_files_are_errors() throws IOException {
        own("plattforms.csv", "system\n");
        own("systems.csv", header("systems.csv") + "A,a C [x],b C [x],c C [x]\na,a C [x],b C [x],c C [x]\n");
        own("bars.csv", "");
        Files.write(folder.resolve("discs.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        own("notes.txt", "not read");

        assertThat(errors())
                .extracting(LibraryError::toString)
                .satisfiesExactly(
                        bars -> assertThat(bars)
                                .startsWith("bars.csv line 1: has no header; the columns are material,"),
                        discs -> assertThat(discs).isEqualTo("discs.csv: is not UTF-8 text"),
                        misspelt -> assertThat(misspelt)
                                .startsWith("plattforms.csv: is no library file; they are bars.csv,"),
                        repeated -> assertThat(repeated)
                                .isEqualTo("systems.csv line 3, column system: is the same as line 2"));
        assertThatThrownBy(() -> ImplantLibrary.with(folder.resolve("notes.txt")))
                .isInstanceOf(LibraryFileException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void a_file_too_large_to_be_one_of_ours_is_not_read() throws IOException {
        Files.write(folder.resolve("bars.csv"), new byte[LibraryFiles.LARGEST_FILE + 1]);

        assertThat(errors()).extracting(LibraryError::reason).containsExactly("is larger than 1000000 bytes");
    }

    @Test
    void cells_and_files_out_of_all_proportion_are_refused_in_no_time() throws IOException {
        own("bars.csv", header("bars.csv") + "x A [".repeat(10_000) + ",10 A [x],\u0007 A [x]\n");
        own("discs.csv", "\n".repeat(CsvFile.MOST_LINES + 1));
        own("systems.csv", "a,".repeat(100_000));

        assertThat(errors())
                .extracting(LibraryError::toString)
                .containsExactly(
                        "bars.csv line 2, column material: is longer than 500 characters",
                        "bars.csv line 2, column use: holds a control character",
                        "discs.csv line 10001: the file has more than 10000 lines",
                        "systems.csv line 1: has 100001 columns; they are system,maker,connection,index");
    }

    private void newSystem() throws IOException {
        own("systems.csv", header("systems.csv") + "House,us C [x],cone C [x],hex C [x]\n");
        own(
                "platforms.csv",
                header("platforms.csv")
                        + "House,H1,4.2 C [x],4.2 C [x],2.2 C [x],bone C [x],regular C [x],any C [x]\n");
        own(
                "connections.csv",
                header("connections.csv")
                        + "House,H1,internal-hex C [x],6 C [x],flat C [x],bevel C [x],-,none,2.5 C [x],-,-\n");
        own("screws.csv", header("screws.csv") + "House,H1,definitive,25 C [x],10 C [x],1 C [x],hex 1.2 mm C [x]\n");
    }

    private static double angle(ImplantLibrary library, String system, String platform, double diameterMm) {
        return ((PlatformAnswer.Found) library.find(system, platform, diameterMm))
                .platform()
                .envelope()
                .maxAngleDeg()
                .value();
    }

    private List<LibraryError> errors() {
        return catchThrowableOfType(LibraryFileException.class, () -> ImplantLibrary.with(folder))
                .errors();
    }

    private void own(String file, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(String file) {
        return LibraryFiles.standard(file).lines().findFirst().orElseThrow() + "\n";
    }
}
