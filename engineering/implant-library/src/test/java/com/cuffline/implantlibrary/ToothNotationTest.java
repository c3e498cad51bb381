package com.cuffline.implantlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToothNotationTest {
    @ParameterizedTest
    @CsvSource({
        "11,#8,UR1,upper right central incisor",
        "18,#1,UR8,upper right third molar",
        "21,#9,UL1,upper left central incisor",
        "28,#16,UL8,upper left third molar",
        "38,#17,LL8,lower left third molar",
        "36,#19,LL6,lower left first molar",
        "31,#24,LL1,lower left central incisor",
        "41,#25,LR1,lower right central incisor",
        "44,#28,LR4,lower right first premolar",
        "48,#32,LR8,lower right third molar"
    })
    void shows_one_tooth_in_three_notations_and_in_words(String fdi, String universal, String palmer, String words) {
        FdiTooth tooth = FdiTooth.parse(fdi);

        assertThat(ToothNotation.FDI.show(tooth)).isEqualTo(fdi);
        assertThat(ToothNotation.UNIVERSAL.show(tooth)).isEqualTo(universal);
        assertThat(ToothNotation.PALMER.show(tooth)).isEqualTo(palmer);
        assertThat(tooth.naturalName()).isEqualTo(words);
    }

    @Test
    void every_tooth_survives_every_notation_and_has_a_name_of_its_own() {
        Set<String> seen = new HashSet<>();
        for (int quadrant = 1; quadrant <= 4; quadrant++) {
            for (int position = 1; position <= 8; position++) {
                FdiTooth tooth = new FdiTooth(quadrant, position);
                for (ToothNotation notation : ToothNotation.values()) {
                    assertThat(notation.parse(notation.show(tooth))).isEqualTo(tooth);
                    seen.add(notation + notation.show(tooth));
                }
                seen.add(tooth.naturalName());
            }
        }
        assertThat(seen).hasSize(4 * 32);
    }

    @Test
    void a_number_means_what_the_given_notation_says() {
        assertThat(ToothNotation.FDI.parse("18")).isEqualTo(new FdiTooth(1, 8));
        assertThat(ToothNotation.UNIVERSAL.parse("18")).isEqualTo(new FdiTooth(3, 7));
        assertThat(ToothNotation.UNIVERSAL.parse(" #18 ")).isEqualTo(new FdiTooth(3, 7));
        assertThat(ToothNotation.PALMER.parse("ll7")).isEqualTo(new FdiTooth(3, 7));
    }

    @Test
    void a_tooth_of_another_notation_is_refused_and_its_meaning_there_is_told() {
        assertThatThrownBy(() -> ToothNotation.FDI.parse("#19"))
                .hasMessage(
                        "tooth must be an FDI number from 11 to 48 but is '#19'; in UNIVERSAL it is the lower left first molar");
        assertThatThrownBy(() -> ToothNotation.UNIVERSAL.parse("36"))
                .hasMessage(
                        "tooth must be a Universal number from #1 to #32 but is '36'; in FDI it is the lower left first molar");
        assertThatThrownBy(() -> ToothNotation.PALMER.parse("18"))
                .hasMessageContaining(
                        "in FDI it is the upper right third molar; in UNIVERSAL it is the lower left second molar");
        assertThatThrownBy(() -> ToothNotation.FDI.parse("UR6"))
                .hasMessageContaining("in PALMER it is the upper right first molar");
    }

    @ParameterizedTest
    @CsvSource({"FDI,55", "UNIVERSAL,K", "PALMER,URA"})
    void primary_teeth_are_refused_as_such(ToothNotation notation, String text) {
        assertThatThrownBy(() -> notation.parse(text)).hasMessageContaining("primary tooth");
    }

    @ParameterizedTest
    @CsvSource({
        "FDI,''",
        "FDI,19",
        "FDI,0",
        "FDI,111",
        "UNIVERSAL,0",
        "UNIVERSAL,33",
        "UNIVERSAL,##1",
        "UNIVERSAL,#",
        "UNIVERSAL,01",
        "PALMER,UR9",
        "PALMER,6UR",
        "PALMER,''"
    })
    void what_is_no_tooth_is_refused_with_the_text(ToothNotation notation, String text) {
        assertThatThrownBy(() -> notation.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but is '" + text + "'");
    }
}
