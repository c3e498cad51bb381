package com.cuffline.measurement.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.measurement.order.Logistics;
import com.cuffline.measurement.policy.CenterCalendar;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 20 November 2026 is a Friday. */
class PromiseClockTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static Logistics appointment(@Nullable LocalDate on, @Nullable LocalDate needed, boolean rush) {
        return new Logistics(on, needed, null, rush, null, null, 2, null);
    }

    private static Promise promise(LocalDate appointment, @Nullable LocalDate restorable) {
        return new PromiseClock(Policies.standard()).promise(appointment(appointment, null, false), restorable, FRIDAY);
    }

    @Test
    void it_counts_backwards_from_the_appointment_in_working_days() {
        Promise promise = promise(LocalDate.of(2026, 12, 11), null);
        assertThat(promise.atYoursOn()).isEqualTo("2026-12-10");
        assertThat(promise.leavesOn()).isEqualTo("2026-12-08");
        assertThat(promise.latestStartOn()).isEqualTo("2026-12-02");
        assertThat(promise.startOn()).isEqualTo(FRIDAY);
        assertThat(promise.reason()).isEqualTo("leaves us Tue 8 Dec 2026, at yours Thu 10 Dec 2026, spare 1 day");
    }

    @Test
    void weekends_and_holidays_are_stepped_over() {
        Policies holiday = Policies.standard()
                .with(new CenterCalendar(CenterCalendar.WEEKDAYS.openWeekdays(), Set.of(LocalDate.of(2026, 12, 8))));
        Promise promise =
                new PromiseClock(holiday).promise(appointment(LocalDate.of(2026, 12, 11), null, false), null, FRIDAY);
        assertThat(promise.leavesOn()).isEqualTo("2026-12-07");
        assertThat(promise(LocalDate.of(2026, 12, 14), null).atYoursOn()).isEqualTo("2026-12-11");
        assertThat(promise(LocalDate.of(2026, 12, 14), null).spareDays()).isEqualTo(3);
    }

    @Test
    void a_center_open_one_day_a_week_still_finds_its_days() {
        Policies tuesdays = Policies.standard().with(new CenterCalendar(Set.of(DayOfWeek.TUESDAY), Set.of()));
        Promise promise =
                new PromiseClock(tuesdays).promise(appointment(LocalDate.of(2027, 6, 30), null, false), null, FRIDAY);
        assertThat(promise.feasible()).isTrue();
        assertThat(promise.leavesOn().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, true, 0", "2026-11-30, false, 1", "2026-11-27, false, 2", "2026-11-20, false, 7"})
    void it_says_by_how_much_an_appointment_is_too_soon(LocalDate on, boolean feasible, int missing) {
        Promise promise = promise(on, null);
        assertThat(promise.feasible()).isEqualTo(feasible);
        assertThat(promise.missingWorkingDays()).isEqualTo(missing);
        assertThat(promise.atYoursOn()).isEqualTo("2026-11-30");
    }

    @Test
    void rush_saves_two_working_days() {
        LocalDate on = LocalDate.of(2026, 11, 27);
        assertThat(promise(on, null).feasible()).isFalse();
        assertThat(new PromiseClock(Policies.standard())
                        .promise(appointment(on, null, true), null, FRIDAY)
                        .feasible())
                .isTrue();
    }

    @Test
    void an_earlier_need_moves_the_promise() {
        Promise promise = new PromiseClock(Policies.standard())
                .promise(appointment(LocalDate.of(2026, 12, 11), LocalDate.of(2026, 12, 6), false), null, FRIDAY);
        assertThat(promise.atYoursOn()).isEqualTo("2026-12-04");
    }

    @Test
    void what_heals_until_later_waits_and_is_started_in_time() {
        Promise promise = promise(LocalDate.of(2027, 4, 9), LocalDate.of(2027, 4, 2));
        assertThat(promise.feasible()).isTrue();
        assertThat(promise.startOn()).isEqualTo(promise.latestStartOn()).isEqualTo("2027-03-31");
        assertThat(promise.reason()).contains("waits until Wed 31 Mar 2027", "heals until Fri 2 Apr 2027");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-11, true", "2026-12-12, false"})
    void the_site_must_be_ready_by_the_appointment(LocalDate restorable, boolean feasible) {
        assertThat(promise(LocalDate.of(2026, 12, 11), restorable).feasible()).isEqualTo(feasible);
    }

    @Test
    void without_an_appointment_it_counts_forward() {
        Promise promise = new PromiseClock(Policies.standard()).promise(appointment(null, null, false), null, FRIDAY);
        assertThat(promise.atYoursOn()).isEqualTo("2026-11-30");
        assertThat(promise.spareDays()).isNull();
    }

    @Test
    void days_are_the_centers() {
        Policies slow = Policies.standard().with(Policy.MILLING_DAYS, 10).with(Policy.SEATING_BUFFER_DAYS, 0);
        Promise promise =
                new PromiseClock(slow).promise(appointment(LocalDate.of(2026, 12, 11), null, false), null, FRIDAY);
        assertThat(promise.atYoursOn()).isEqualTo("2026-12-11");
        assertThat(promise.latestStartOn()).isEqualTo("2026-11-24");
    }
}
