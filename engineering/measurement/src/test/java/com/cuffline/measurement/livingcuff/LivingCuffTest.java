package com.cuffline.measurement.livingcuff;

import static com.cuffline.measurement.livingcuff.Cuffs.MEASURED;
import static com.cuffline.measurement.livingcuff.Cuffs.aCuff;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.measurement.livingcuff.CuffState.Fresh;
import com.cuffline.measurement.livingcuff.CuffState.Held;
import com.cuffline.measurement.livingcuff.CuffState.NotMeasured;
import com.cuffline.measurement.livingcuff.CuffState.UsableWithWarning;
import com.cuffline.measurement.order.CuffEvent.Kind;
import com.cuffline.measurement.order.HealingMaterial;
import com.cuffline.measurement.order.HeldOpenBy;
import com.cuffline.measurement.order.Method;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LivingCuffTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 12, 0);

    private static CuffState judge(Cuffs cuff, LocalDateTime now) {
        return new LivingCuff(Policies.standard()).judge(cuff.draft(), Moment.SUBMISSION, now);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void a_held_cuff_measured_lately_is_fresh_at_every_moment(Moment moment) {
        assertThat(new LivingCuff(Policies.standard()).judge(aCuff().draft(), moment, NOW))
                .isEqualTo(new Fresh(LocalDate.of(2027, 1, 9)));
    }

    @ParameterizedTest
    @CsvSource({"30, FRESH", "31, WARNED", "60, WARNED", "61, HELD"})
    void a_measurement_ages(int days, String state) {
        CuffState answer = judge(aCuff(), MEASURED.plusDays(days).atTime(8, 0));
        assertThat(word(answer)).isEqualTo(state);
        assertThat(answer.code().orElse("cuff.measurement-old")).isEqualTo("cuff.measurement-old");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T12:01, WARNED, cuff.cap-off-recently",
        "2026-11-19T12:00, HELD, cuff.cap-off",
        "2026-11-13T12:01, HELD, cuff.cap-off",
        "2026-11-13T12:00, HELD, cuff.covered"
    })
    void a_cap_that_is_still_off_closes_the_cuff(LocalDateTime off, String state, String code) {
        CuffState answer = judge(aCuff().event(Kind.CAP_OFF, off), NOW);
        assertThat(word(answer)).isEqualTo(state);
        assertThat(answer.code()).contains(code);
    }

    @Test
    void a_closing_cuff_is_measured_again_and_a_covered_one_is_opened_first() {
        Held closing = (Held) judge(aCuff().capOff(LocalDate.of(2026, 11, 16)), NOW);
        assertThat(closing.wayOut().kind()).isEqualTo(WayOut.Kind.RE_MEASURE);
        assertThat(closing.wayOut().measureFrom()).isEqualTo("2026-11-20");
        Held covered = (Held) judge(aCuff().capOff(LocalDate.of(2026, 11, 12)), NOW);
        assertThat(covered.wayOut().kind()).isEqualTo(WayOut.Kind.ACCESS_PROCEDURE);
        assertThat(covered.wayOut().measureFrom()).isEqualTo("2026-12-04");
    }

    @Test
    void a_day_without_a_time_counts_from_its_first_minute() {
        assertThat(judge(aCuff().capOff(LocalDate.of(2026, 11, 20)), NOW)).isInstanceOf(UsableWithWarning.class);
        assertThat(judge(aCuff().capOff(LocalDate.of(2026, 11, 19)), NOW)).isInstanceOf(Held.class);
    }

    @Test
    void before_milling_a_cap_that_is_off_must_be_back() {
        var cuff = aCuff().event(Kind.CAP_OFF, NOW.minusHours(3)).draft();
        Held held = (Held) new LivingCuff(Policies.standard()).judge(cuff, Moment.BEFORE_MILLING, NOW);
        assertThat(held.wayOut().kind()).isEqualTo(WayOut.Kind.REFIT);
        assertThat(new LivingCuff(Policies.standard()).judge(cuff, Moment.BEFORE_DESIGN, NOW))
                .isInstanceOf(UsableWithWarning.class);
    }

    @ParameterizedTest
    @CsvSource({"23, WARNED", "24, HELD"})
    void a_refitted_cap_keeps_the_measurement_when_it_was_off_less_than_a_day(int hours, String state) {
        LocalDateTime off = NOW.minusDays(5);
        Cuffs cuff = aCuff().event(Kind.CAP_REFITTED, off.plusHours(hours)).event(Kind.CAP_OFF, off);
        assertThat(word(judge(cuff, NOW))).isEqualTo(state);
    }

    @Test
    void a_refit_before_the_measurement_is_forgotten() {
        Cuffs cuff = aCuff().event(Kind.CAP_OFF, MEASURED.minusDays(9).atStartOfDay())
                .event(Kind.CAP_REFITTED, MEASURED.minusDays(5).atStartOfDay());
        assertThat(judge(cuff, NOW)).isInstanceOf(Fresh.class);
    }

    @Test
    void a_buried_implant_needs_access_until_it_is_uncovered() {
        Held held = (Held) judge(aCuff().held(HeldOpenBy.BURIED).unmeasured(), NOW);
        assertThat(held.code()).contains(LivingCuff.BURIED);
        assertThat(held.wayOut().kind()).isEqualTo(WayOut.Kind.ACCESS_PROCEDURE);
        Cuffs uncovered = aCuff().held(HeldOpenBy.BURIED).unmeasured().event(Kind.UNCOVERED, NOW.minusDays(1));
        assertThat(judge(uncovered, NOW)).isInstanceOf(NotMeasured.class);
    }

    @ParameterizedTest
    @CsvSource({"13, HELD", "14, WARNED", "27, WARNED", "28, FRESH"})
    void a_cuff_heals_before_it_is_measured(int days, String state) {
        CuffState answer = judge(aCuff().uncovered(MEASURED.minusDays(days)), NOW);
        assertThat(word(answer)).isEqualTo(state);
        if (answer instanceof Held held) {
            assertThat(held.wayOut().measureFrom())
                    .isEqualTo(MEASURED.minusDays(13).plusWeeks(2));
        }
    }

    @ParameterizedTest
    @CsvSource({"21, FRESH", "20, WARNED", "0, WARNED", "-1, HELD"})
    void a_shaping_provisional_is_followed_for_three_weeks(int daysBefore, String state) {
        CuffState answer = judge(aCuff().provisionalChanged(MEASURED.minusDays(daysBefore)), NOW);
        assertThat(word(answer)).isEqualTo(state);
        if (answer instanceof Held held) {
            assertThat(held.wayOut().measureFrom())
                    .isEqualTo(MEASURED.plusDays(1).plusWeeks(3));
        }
    }

    @Test
    void changed_tissue_and_a_changed_cap_end_a_measurement() {
        assertThat(judge(aCuff().event(Kind.TISSUE_CHANGED, NOW.minusDays(1)), NOW)
                        .code())
                .contains("cuff.tissue-changed");
        assertThat(judge(aCuff().material(HealingMaterial.TITANIUM, MEASURED.plusDays(2)), NOW)
                        .code())
                .contains("cuff.cap-changed");
        Cuffs before = aCuff().event(Kind.TISSUE_CHANGED, MEASURED.minusDays(1).atTime(9, 0));
        assertThat(judge(before, NOW)).isInstanceOf(Fresh.class);
    }

    @ParameterizedTest
    @CsvSource({"PEEK, 180, FRESH", "PEEK, 181, WARNED", "POLYCARBONATE, 181, WARNED", "TITANIUM, 181, FRESH"})
    void a_polymer_part_stays_half_a_year_at_most(HealingMaterial material, int days, String state) {
        Cuffs cuff = aCuff().material(material, NOW.toLocalDate().minusDays(days));
        assertThat(word(judge(cuff, NOW))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"300, FRESH", "301, WARNED"})
    void a_long_time_without_support_is_warned_about(int seconds, String state) {
        assertThat(word(judge(aCuff().measured(Method.MODEL, seconds), NOW))).isEqualTo(state);
    }

    @Test
    void nothing_that_holds_it_open_is_a_cap_off_since_then() {
        assertThat(judge(aCuff().held(HeldOpenBy.NOTHING), NOW).code()).contains("cuff.covered");
    }

    @Test
    void every_limit_can_be_set() {
        Policies strict = Policies.standard().with(Policy.MEASUREMENT_HOLD_DAYS, 9);
        assertThat(new LivingCuff(strict).judge(aCuff().draft(), Moment.BEFORE_MILLING, NOW))
                .isInstanceOf(Held.class);
    }

    @Test
    void the_worst_remark_comes_first_and_all_are_kept() {
        CuffState answer = judge(aCuff().measured(Method.MODEL, 400).event(Kind.TISSUE_CHANGED, NOW.minusDays(1)), NOW);
        assertThat(answer.remarks())
                .extracting(Remark::code)
                .containsExactly("cuff.tissue-changed", "cuff.unsupported-long");
    }

    private static String word(CuffState state) {
        return state instanceof Fresh ? "FRESH" : state instanceof Held ? "HELD" : "WARNED";
    }
}
