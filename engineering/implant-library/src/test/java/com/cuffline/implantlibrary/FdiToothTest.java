package com.cuffline.implantlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FdiToothTest {
    @ParameterizedTest
    @CsvSource({
        "11,UPPER,ANTERIOR,true,false",
        "12,UPPER,ANTERIOR,true,true",
        "24,UPPER,PREMOLAR,false,false",
        "36,LOWER,MOLAR,true,false",
        "41,LOWER,ANTERIOR,false,true",
        "43,LOWER,ANTERIOR,false,false"
    })
    void knows_jaw_group_handedness_and_narrow_sites(
            String text, Jaw jaw, ToothGroup group, boolean leftHanded, boolean narrow) {
        FdiTooth tooth = FdiTooth.parse(text);

        assertThat(tooth.jaw()).isEqualTo(jaw);
        assertThat(tooth.group()).isEqualTo(group);
        assertThat(tooth.leftHanded()).isEqualTo(leftHanded);
        assertThat(tooth.narrowImplantSite()).isEqualTo(narrow);
        assertThat(tooth).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "09", "19", "51", "111", "a1"})
    void refuses_what_is_no_permanent_tooth(String text) {
        assertThatThrownBy(() -> FdiTooth.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_numbers_out_of_range() {
        assertThatThrownBy(() -> new FdiTooth(5, 1)).hasMessage("quadrant must be 1 to 4 but is 5");
    }
}
