package com.cuffline.measurement.privacy;

import static com.cuffline.measurement.privacy.PersonalNames.Kind.BIRTH_DATE;
import static com.cuffline.measurement.privacy.PersonalNames.Kind.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNamesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mueller, Anna",
                "Mueller",
                "Anna-Mueller",
                "MUELLER.ANNA",
                "mueller_anna",
                "Anna-1001",
                "王小明",
                "Müller Jürgen",
                "O'Brien, Sean",
                "wang-xiaoming"
            })
    void codes_that_read_as_names_are_found(String code) {
        assertThat(PersonalNames.inCode(code, TODAY)).contains(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HA-1001",
                "CF-000017",
                "LI-1105",
                "CASE-2026-11-20",
                "K7",
                "A",
                "AB-CD",
                "PO 4711/3",
                "20261120-01",
                "P.0042",
                "implant-36",
                "Bridge-3",
                "x12",
                "LOT 7731A",
                "062.4932S"
            })
    void ordinary_codes_are_left_alone(String code) {
        assertThat(PersonalNames.inCode(code, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1987-04-12", "12.04.1987", "4/12/1987", "HA-19870412", "1987年4月12日", "2011-11-19"})
    void old_days_are_birth_dates_in_codes_and_in_text(String day) {
        assertThat(PersonalNames.inCode(day, TODAY)).contains(BIRTH_DATE);
        assertThat(PersonalNames.inText("see " + day, TODAY)).contains(BIRTH_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"born 2015", "DOB: 12.04.87", "geb. 12.4.87", "Date of birth 1/2/03", "出生 87"})
    void a_day_after_born_is_a_birth_date(String text) {
        assertThat(PersonalNames.inText(text, TODAY)).contains(BIRTH_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient: Anna Mueller",
                "Patient Huber Franz, 36",
                "Mrs. Smith wants a lighter shade",
                "Frau Schmidt kommt",
                "Name: Kowalski",
                "for Anna Kowalski",
                "Mueller, Anna",
                "患者:王小明",
                "姓名 王小明",
                "Herrn Meier anrufen"
            })
    void names_in_text_are_found(String text) {
        assertThat(PersonalNames.inText(text, TODAY)).contains(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "typical case",
                "healing cap came off four days ago: measure again",
                "an unknown implant system",
                "zirconia on titanium base in the esthetic zone",
                "Straumann Bone Level, RC platform",
                "Measured on 2026-11-13",
                "Patient wants A2, review by Dr. Lin",
                "Thin tissue, Gold anodised wanted",
                "Patient Requests gold",
                "Dr. Mueller will call",
                "old crown from 2014",
                "placed 12.03.2026 in Hamburg",
                "9 mm wide cuff at 41",
                "形态自然",
                "name the shade later",
                "patient is a bruxer",
                "Paul",
                "Elos Accurate Scan Body"
            })
    void ordinary_text_is_left_alone(String text) {
        assertThat(PersonalNames.inText(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mueller_Anna_36_tissue.stl, 36_tissue.stl, 2",
        "C:\\scans\\Mueller\\lower jaw.PLY, lower_jaw.ply, 0",
        "HA-1001-36.stl, HA-1001-36.stl, 0",
        "1987-04-12_scan.stl, scan.stl, 1",
        "Mueller 12.04.1987 upper.stl, upper.stl, 4",
        "Mueller.stl, file.stl, 1",
        "scan, scan, 0",
        "王小明.stl, file.stl, 1"
    })
    void file_names_keep_only_harmless_pieces(String name, String kept, int removed) {
        assertThat(NeutralNames.stripFileName(name, TODAY)).isEqualTo(new NeutralNames.Stripped(kept, removed));
    }

    @Test
    void headers_and_comments_keep_only_harmless_words() {
        assertThat(NeutralNames.stripName("exported by exocad for Anna Mueller, born 12.04.1987 unit mm", TODAY)
                        .text())
                .isEqualTo("exported by exocad unit mm");
        assertThat(NeutralNames.stripName("solid ascii", TODAY).removed()).isZero();
        assertThat(NeutralNames.stripName("", TODAY)).isEqualTo(new NeutralNames.Stripped("", 0));
    }
}
