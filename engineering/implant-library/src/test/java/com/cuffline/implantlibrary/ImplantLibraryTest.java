package com.cuffline.implantlibrary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplantLibraryTest {
    private final ImplantLibrary library = ImplantLibrary.standard();

    @ParameterizedTest
    @CsvSource({
        "Dentium SuperLine,2.5,4.5,3.33",
        "Straumann Tissue Level,RN,4.1,4.8",
        "MegaGen AnyRidge,3.5,4.5,3.5",
        "NobelActive,RP,4.3,3.9",
        "NobelActive,3.0,3.0,3.0",
        "Straumann Bone Level,NC,3.3,3.3",
        "Straumann Bone Level,RC,4.1,4.1",
        "Zimmer TSV,4.5,4.7,4.5",
        "Osstem TS,Mini,3.5,3.5",
        "Osstem TS,Regular,4.5,4.1",
        "Astra EV,4.2,4.2,4.2",
        "BioHorizons Tapered Internal,4.5,4.6,4.5"
    })
    void knows_the_platforms_clinics_order_most(String system, String name, double diameter, double table) {
        assertThat(library.find(system, name, diameter))
                .isInstanceOfSatisfying(PlatformAnswer.Found.class, found -> assertThat(
                                found.platform().tableDiameterMm().value())
                        .isEqualTo(table));
    }

    @Test
    void names_the_known_systems_when_the_system_is_unknown() {
        assertThat(library.find("unknown", "unknown", 4.5))
                .isInstanceOfSatisfying(PlatformAnswer.UnknownSystem.class, answer -> assertThat(answer.known())
                        .contains("Osstem TS", "Straumann Bone Level")
                        .doesNotHaveDuplicates());
    }

    @Test
    void names_the_platforms_of_a_system_when_the_platform_is_unknown() {
        assertThat(library.find("osstem ts", "RC", 4.5))
                .isInstanceOfSatisfying(PlatformAnswer.UnknownPlatform.class, answer -> assertThat(answer.known())
                        .containsExactly("Mini", "Regular"));
    }

    @Test
    void says_so_when_the_implant_diameter_does_not_belong_to_the_platform() {
        assertThat(library.find("Straumann Bone Level", "NC", 4.1))
                .isInstanceOf(PlatformAnswer.DiameterDoesNotBelong.class);
    }

    @Test
    void keeps_the_published_envelope_of_a_connection() {
        Platform anyRidge = ((PlatformAnswer.Found) library.find("MegaGen AnyRidge", "3.5", 4.5)).platform();

        assertThat(anyRidge.envelope().minWallMm()).isEqualTo(new SourcedNumber(0.45, Certainty.A, "[K240725]"));
        assertThat(anyRidge.envelope().minCollarMm().value()).isEqualTo(2.0);
        assertThat(anyRidge.envelope().maxPostMm().value()).isEqualTo(6.0);
    }

    @Test
    void never_shows_a_screw_channel_as_confirmed() {
        assertThat(library.platforms()).allSatisfy(platform -> assertThat(
                        platform.screwChannelDiameterMm().certainty())
                .isEqualTo(Certainty.C));
    }

    @Test
    void has_a_row_for_every_tooth_and_tells_unverified_ones() {
        for (int quadrant = 1; quadrant <= 4; quadrant++) {
            for (int position = 1; position <= 8; position++) {
                Certainty expected = position == 8 ? Certainty.C : Certainty.B;
                assertThat(library.tooth(new FdiTooth(quadrant, position)).certainty())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void chooses_the_smallest_blank_that_covers_the_part() {
        BlankFamily family = new BlankFamily("any", java.util.List.of(10.0, 14.0));

        assertThat(family.smallestCovering(10.0)).hasValue(10.0);
        assertThat(family.smallestCovering(10.01)).hasValue(14.0);
        assertThat(family.smallestCovering(14.01)).isEmpty();
    }
}
