package com.cuffline.measurement.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoliciesTest {
    @ParameterizedTest
    @EnumSource(Policy.class)
    void every_default_is_in_its_range_and_has_a_source(Policy policy) {
        assertThat(policy.allows(policy.standard())).isTrue();
        assertThat(policy.source()).isNotBlank();
        assertThat(Policies.parse(policy.key() + "=" + policy.standard()).of(policy))
                .isEqualTo(policy.standard());
    }

    @Test
    void a_line_replaces_a_number_and_its_source() {
        Policies own = Policies.parse("""
                # our house
                measurement-hold-days = 45
                measurement-hold-days.source = committee, May
                transit-days = 3
                open-weekdays = tuesday, SATURDAY
                holidays = 2026-12-25, 2027-01-01
                """);
        assertThat(own.of(Policy.MEASUREMENT_HOLD_DAYS)).isEqualTo(45);
        assertThat(own.source(Policy.MEASUREMENT_HOLD_DAYS)).isEqualTo("committee, May");
        assertThat(own.source(Policy.TRANSIT_DAYS)).isEqualTo("the center's policies file");
        assertThat(own.of(Policy.MEASUREMENT_WARN_DAYS)).isEqualTo(30);
        assertThat(own.calendar().openWeekdays()).containsExactlyInAnyOrder(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY);
        assertThat(own.calendar().open(LocalDate.of(2026, 12, 26))).isTrue();
        assertThat(own.calendar().holidays()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hold-days=3|no policy is called 'hold-days'",
                "measurement-hold-days=many|measurement-hold-days must be a number but is 'many'",
                "measurement-hold-days=0|measurement-hold-days must be from 1.0 to 365.0 days but is 0.0",
                "measurement-hold-days=NaN|but is NaN",
                "open-weekdays=Funday|has 'Funday'",
                "holidays=2026-02-30|has '2026-02-30'"
            })
    void a_wrong_line_is_named(String line, String message) {
        assertThatThrownBy(() -> Policies.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
