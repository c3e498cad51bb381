package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.geometry.MeshReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleOrdersTest {
    @ParameterizedTest
    @CsvSource({
        "JI-1203,ring-covers-the-cuff",
        "LI-1205,post-angle-is-allowed",
        "JI-1206,narrowest-implants-carry-incisors-only",
        "HA-1207,post-is-high-enough",
        "LI-1208,cuff-fits-the-tooth",
        "HA-1210,implant-is-in-the-library"
    })
    void each_knotted_sample_is_refused_by_the_rule_that_names_its_knot(String code, String rule) {
        DesignOutcome outcome = Sites.DESIGNER.design(Sites.sample(code));

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.measureAgain())
                .anySatisfy(again -> {
                    assertThat(again.rule()).isEqualTo(rule);
                    assertThat(again.reason()).isNotBlank();
                    assertThat(again.field()).isNotBlank();
                }));
    }

    @Test
    void the_shallow_wide_cuff_is_warned_about_its_emergence_angle() {
        DesignOutcome outcome = Sites.DESIGNER.design(Sites.sample("JI-1209"));

        assertThat(outcome.rules()).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("emergence-angle-is-gentle");
            assertThat(rule.verdict()).isEqualTo(Verdict.WARN);
            assertThat(rule.number().orElseThrow()).isGreaterThan(50);
        });
    }

    @Test
    void every_other_sample_is_designed_sound_and_a_third_of_them_green() {
        List<DesignOutcome> outcomes = Sites.samples().stream()
                .filter(sample -> !List.of("JI-1203", "LI-1205", "JI-1206", "HA-1207", "LI-1208", "HA-1210")
                        .contains(sample.code()))
                .map(sample -> Sites.DESIGNER.design(sample.order()))
                .toList();

        assertThat(outcomes).hasSize(38).allSatisfy(outcome -> {
            AbutmentDesign design = ((Designed) outcome).design();
            MeshReport report = MeshReport.of(design.mesh());
            assertThat(report.soundSolid()).isTrue();
            assertThat(report.genus()).isEqualTo(1);
            assertThat(design.chordErrorMm()).isLessThanOrEqualTo(design.chordToleranceMm());
            assertThat(design.azimuths()).hasSize(24);
        });
        assertThat(outcomes.stream().filter(outcome -> outcome.verdict() == Verdict.PASS))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void every_warning_of_a_design_has_its_number_its_limit_and_its_source() {
        Sites.samples().stream()
                .map(sample -> Sites.DESIGNER.design(sample.order()))
                .flatMap(outcome -> outcome.rules().stream())
                .filter(rule -> rule.verdict() == Verdict.WARN)
                .forEach(rule -> {
                    assertThat(rule.number()).as(rule.rule()).isPresent();
                    assertThat(rule.limit()).as(rule.rule()).isPresent();
                    assertThat(rule.source()).isNotBlank();
                    assertThat(rule.cure().advice()).isNotBlank();
                });
    }
}
