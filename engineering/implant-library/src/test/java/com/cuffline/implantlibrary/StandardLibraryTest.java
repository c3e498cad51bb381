package com.cuffline.implantlibrary;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.implantlibrary.FinishedAbutment.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StandardLibraryTest {
    private final ImplantLibrary library = ImplantLibrary.standard();

    @Test
    void the_version_belongs_to_exactly_these_files() {
        Map<String, String> texts = LibraryTable.ALL.stream()
                .map(LibraryTable::file)
                .collect(Collectors.toMap(file -> file, LibraryFiles::standard));

        assertThat(ImplantLibrary.STANDARD_VERSION + " " + LibraryFiles.hash(texts))
                .as("the standard files changed: raise STANDARD_VERSION, then write the new hash here")
                .isEqualTo("2026.11-2 ae4801ae51d4");
    }

    @Test
    void every_system_of_the_published_tables_is_there_also_without_a_platform() {
        assertThat(library.systems()).hasSize(35);
        assertThat(library.platforms()).hasSize(91);
        List<String> without = library.catalogue().stream()
                .filter(system -> system.platforms().isEmpty())
                .map(system -> system.system().name())
                .toList();
        assertThat(without).containsExactly("WEGO");
    }

    @Test
    void every_platform_has_its_parts() {
        assertThat(library.catalogue().stream().flatMap(system -> system.platforms().stream()))
                .hasSize(library.platforms().size())
                .allSatisfy(entry -> {
                    assertThat(entry.blanks()).hasSize(2);
                    assertThat(entry.screws())
                            .extracting(Screw::use)
                            .containsExactlyInAnyOrder(Screw.Use.DEFINITIVE, Screw.Use.LAB);
                    assertThat(entry.finishedAbutments())
                            .extracting(part -> part.abutment().kind())
                            .contains(Kind.values());
                });
    }

    @Test
    void every_finished_abutment_stands_on_all_six_axes() {
        Platform platform = found("Osstem TS", "Regular", 4.5);

        assertThat(library.catalogue(platform).finishedAbutments()).allSatisfy(part -> {
            Classification axes = part.classification();
            assertThat(axes.implantConnection().value()).isEqualTo(ConnectionKind.CONICAL_WITH_INDEX);
            assertThat(axes.level().value()).isEqualTo(ImplantLevel.BONE);
            assertThat(axes.superstructure().values()).isNotEmpty();
            assertThat(axes.composition().source()).isNotBlank();
            assertThat(axes.manufacture().source()).isNotBlank();
            assertThat(axes.purpose().source()).isNotBlank();
            assertThat(library.material(axes.material().text())).isPresent();
            assertThat(axes.sterility().code()).isIn("sterile", "sterilised-by-user");
        });
    }

    @Test
    void no_finished_abutment_passes_for_a_maker_s() {
        assertThat(library.finishedAbutments()).hasSize(48).allSatisfy(part -> {
            assertThat(part.collarHeightsMm().confirmed()).isFalse();
            assertThat(part.marginDiametersMm().shown("mm")).endsWith("mm (unconfirmed)");
            assertThat(part.note().shown()).contains("not a manufacturer's catalogue (unconfirmed)");
        });
    }

    @Test
    void shows_what_is_unconfirmed_and_only_that() {
        Platform regular = found("Osstem TS", "Regular", 4.5);

        assertThat(regular.connection().indexSizeMm().orElseThrow().shown("mm")).isEqualTo("2.48 mm");
        assertThat(regular.connection().seatDiameterMm().orElseThrow().shown("mm"))
                .isEqualTo("3.35 mm");
        assertThat(regular.tableDiameterMm().shown("mm")).isEqualTo("4.1 mm (unconfirmed)");
        assertThat(regular.connection().facingBuccal().shown()).isEqualTo("flat (unconfirmed)");
        assertThat(regular.torqueNcm().citation()).isEqualTo("[GK], certainty C");
        assertThat(new SourcedNumber(0.040, Certainty.A, "[x]").shown("mm")).isEqualTo("0.04 mm");
        assertThat(new SourcedNumber(0, Certainty.A, "[x]").shown("")).isEqualTo("0");
        assertThat(new SourcedList<>(List.of(4.0, 5.5), Certainty.C, "[x]").shown("mm"))
                .isEqualTo("4, 5.5 mm (unconfirmed)");
        assertThat(new SourcedText("Unigrip", Certainty.C, "[x]").shown()).isEqualTo("Unigrip (unconfirmed)");
    }

    @Test
    void keeps_published_limits_beside_the_house_s() {
        Envelope arum = found("Arum NB 1 SA", "NB 1 SA", 4.0).envelope();
        assertThat(arum.maxTotalHeightMm()).contains(new SourcedNumber(16, Certainty.A, "[K223634]"));
        assertThat(arum.maxCollarDiameterMm()).contains(new SourcedNumber(6.5, Certainty.A, "[K223634]"));

        Envelope anyRidge = found("MegaGen AnyRidge", "3.5", 4.5).envelope();
        assertThat(anyRidge.minCollarDiameterMm()).contains(new SourcedNumber(4, Certainty.A, "[K240725]"));
        assertThat(anyRidge.maxTotalHeightMm()).isEmpty();

        assertThat(found("Straumann BLX", "RB", 4.0).envelope().maxChannelAngleDeg())
                .isEqualTo(new SourcedNumber(20, Certainty.A, "[K243278]"));
        assertThat(found("Neoss", "4.1", 4.0).envelope().maxChannelAngleDeg().confirmed())
                .isFalse();
    }

    @Test
    void a_connection_says_how_it_can_be_seated() {
        Connection crossFit = found("Straumann Bone Level", "RC", 4.1).connection();
        assertThat(crossFit.kind().value()).isEqualTo(ConnectionKind.CONICAL_WITH_INDEX);
        assertThat(crossFit.indexStepDeg()).isEqualTo(90);
        assertThat(crossFit.coneAngleIs()).isEqualTo(ConeAngle.NOT_STATED);
        assertThat(crossFit.indexSizeMm()).isEmpty();

        Connection external = found("Branemark", "RP", 4.0).connection();
        assertThat(external.kind().value()).isEqualTo(ConnectionKind.EXTERNAL_HEX);
        assertThat(external.indexSizeMm()).contains(new SourcedNumber(2.684, Certainty.A, "[BINON]"));
        assertThat(external.coneAngleDeg()).isEmpty();
    }

    @Test
    void implants_made_for_narrow_sites_say_so() {
        Platform narrow = found("MIS Seven", "Narrow", 3.3);

        assertThat(narrow.sites().value().allows(FdiTooth.parse("12"))).isTrue();
        assertThat(narrow.sites().value().allows(FdiTooth.parse("36"))).isFalse();
        assertThat(found("NobelActive", "3.0", 3.0).sites().value()).isEqualTo(AllowedSites.NARROW_SITES);
        assertThat(found("Osstem TS", "Regular", 4.5).sites().value()).isEqualTo(AllowedSites.ANY);
    }

    @Test
    void materials_carry_walls_route_and_foundation() {
        Material titanium = library.material("titanium").orElseThrow();
        assertThat(titanium.leastWallMm().value()).isEqualTo(0.41);
        assertThat(titanium.route()).isEqualTo(MakingRoute.PRE_MILLED_BLANK);
        assertThat(titanium.routes().values()).contains(MakingRoute.BAR);
        Material zirconia = library.material("zirconia").orElseThrow();
        assertThat(zirconia.onTitaniumBase()).isTrue();
        assertThat(zirconia.goodWallMm().value()).isEqualTo(0.8);
        assertThat(zirconia.leastWallMm().confirmed()).isFalse();
        assertThat(library.material("gold-alloy").orElseThrow().madeHere()).isFalse();
        assertThat(library.material("wood")).isEmpty();
        assertThat(library.materials().stream().filter(Material::madeHere).map(Material::code))
                .containsExactly(
                        "titanium",
                        "titanium-gold-anodised",
                        "titanium-pink-anodised",
                        "cobalt-chrome",
                        "zirconia",
                        "peek");
    }

    @Test
    void stock_for_discs_and_bars_is_listed() {
        assertThat(library.discs()).hasSize(7);
        assertThat(library.bars())
                .extracting(bar -> bar.diameterMm().value())
                .containsExactly(6.0, 8.0, 10.0, 12.0, 14.0);
    }

    private Platform found(String system, String platform, double diameterMm) {
        return ((PlatformAnswer.Found) library.find(system, platform, diameterMm)).platform();
    }
}
