package com.cuffline.measurement.readiness;

import static com.cuffline.measurement.policy.Policy.DESIGN_DAYS;
import static com.cuffline.measurement.policy.Policy.MILLING_DAYS;
import static com.cuffline.measurement.policy.Policy.RUSH_MILLING_DAYS;
import static com.cuffline.measurement.policy.Policy.SEATING_BUFFER_DAYS;
import static com.cuffline.measurement.policy.Policy.TRANSIT_DAYS;

import com.cuffline.measurement.order.Logistics;
import com.cuffline.measurement.policy.CenterCalendar;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The promise date: appointment, less the seating buffer, less transit, less milling, less design, in working days. An
 * order that is ready starts on the first working day; one whose site heals until later starts on the last day that still
 * suffices, so that its parcel is not made before its time.
 */
public final class PromiseClock {
    private final Policies policies;
    private final CenterCalendar calendar;

    public PromiseClock(Policies policies) {
        this.policies = policies;
        this.calendar = policies.calendar();
    }

    /**
     * @param restorableFrom latest readiness of the order's sites, null when not known or not asked for
     * @param workableFrom the day of the question, or the day from which a held cuff can be measured again: the work begins
     *     on it at the earliest
     */
    public Promise promise(Logistics logistics, @Nullable LocalDate restorableFrom, LocalDate workableFrom) {
        boolean rushed = logistics.rushed();
        LocalDate first = calendar.onOrAfter(workableFrom);
        LocalDate appointment = logistics.appointmentOn();
        if (appointment == null) {
            LocalDate leaves = leaves(first, rushed);
            LocalDate arrives = calendar.plus(leaves, days(TRANSIT_DAYS));
            return new Promise(
                    true, first, null, leaves, arrives, null, 0, "without an appointment: " + journey(leaves, arrives));
        }
        LocalDate wanted = wanted(logistics, appointment);
        LocalDate leaves = calendar.minus(wanted, days(TRANSIT_DAYS));
        LocalDate latest = calendar.minus(leaves, days(DESIGN_DAYS) + days(rushed ? RUSH_MILLING_DAYS : MILLING_DAYS));
        if (latest.isBefore(first)) {
            return tooLate(first, latest, rushed, appointment);
        }
        Plan plan = new Plan(first, latest, leaves, calendar.plus(leaves, days(TRANSIT_DAYS)));
        return inTime(plan, appointment, restorableFrom == null ? workableFrom : restorableFrom, workableFrom);
    }

    private record Plan(LocalDate first, LocalDate latest, LocalDate leaves, LocalDate arrives) {}

    private Promise inTime(Plan plan, LocalDate appointment, LocalDate healed, LocalDate workableFrom) {
        boolean waits = healed.isAfter(workableFrom);
        LocalDate start = waits ? plan.latest() : plan.first();
        long spare = ChronoUnit.DAYS.between(plan.arrives(), appointment);
        String reason = healed.isAfter(appointment) ? notHealed(healed, appointment) : journey(plan, spare);
        if (waits && !healed.isAfter(appointment)) {
            reason += "; waits until " + Days.day(start) + ", the site heals until " + Days.day(healed);
        }
        return new Promise(
                !healed.isAfter(appointment), start, plan.latest(), plan.leaves(), plan.arrives(), spare, 0, reason);
    }

    private static String journey(Plan plan, long spare) {
        return journey(plan.leaves(), plan.arrives()) + ", spare " + Days.count(spare);
    }

    private static String notHealed(LocalDate healed, LocalDate appointment) {
        return "the site may be restored from " + Days.day(healed) + ", "
                + Days.count(ChronoUnit.DAYS.between(appointment, healed)) + " after the appointment of "
                + Days.day(appointment);
    }

    private Promise tooLate(LocalDate first, LocalDate latest, boolean rushed, LocalDate appointment) {
        LocalDate leaves = leaves(first, rushed);
        LocalDate arrives = calendar.plus(leaves, days(TRANSIT_DAYS));
        int missing = calendar.openDaysBetween(latest, first);
        long spare = ChronoUnit.DAYS.between(arrives, appointment);
        String reason = "too late by " + Days.count(missing) + " of work: started on " + Days.day(first) + " it "
                + journey(leaves, arrives) + "; the appointment is on " + Days.day(appointment);
        return new Promise(false, first, latest, leaves, arrives, spare, missing, reason);
    }

    private LocalDate wanted(Logistics logistics, LocalDate appointment) {
        LocalDate buffered = calendar.onOrBefore(appointment.minusDays(1));
        int buffer = days(SEATING_BUFFER_DAYS);
        LocalDate wanted = buffer == 0 ? calendar.onOrBefore(appointment) : calendar.minus(buffered, buffer - 1);
        LocalDate needed = logistics.neededBy();
        return needed != null && needed.isBefore(wanted) ? calendar.onOrBefore(needed) : wanted;
    }

    private LocalDate leaves(LocalDate start, boolean rushed) {
        return calendar.plus(start, days(DESIGN_DAYS) + days(rushed ? RUSH_MILLING_DAYS : MILLING_DAYS));
    }

    private int days(Policy policy) {
        return (int) policies.of(policy);
    }

    private static String journey(LocalDate leaves, LocalDate arrives) {
        return "leaves us " + Days.day(leaves) + ", at yours " + Days.day(arrives);
    }
}
