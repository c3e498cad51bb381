package com.cuffline.measurement.livingcuff;

import static com.cuffline.measurement.policy.Policy.CAP_OFF_COVERED_DAYS;
import static com.cuffline.measurement.policy.Policy.CAP_OFF_HOLD_HOURS;
import static com.cuffline.measurement.policy.Policy.UNCOVERED_HOLD_WEEKS;

import com.cuffline.measurement.livingcuff.Remark.Limit;
import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.CuffEvent;
import com.cuffline.measurement.order.HeldOpenBy;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a cap that came off: each stretch of time without support, ended by a refit or still running. */
final class CapOff {
    private static final double HOURS_SHOWN_AS_DAYS = 48;

    private final Policies policies;
    private final CuffDraft cuff;
    private final Moment moment;

    CapOff(Policies policies, CuffDraft cuff, Moment moment) {
        this.policies = policies;
        this.cuff = cuff;
        this.moment = moment;
    }

    /** A time without support; open when nothing was refitted. */
    private record Stretch(LocalDateTime from, @Nullable LocalDateTime to) {}

    List<Strike> strikes(LocalDateTime now) {
        List<Strike> strikes = new ArrayList<>();
        for (Stretch stretch : stretches()) {
            LocalDateTime to = stretch.to();
            if (to == null) {
                strikes.add(stillOff(stretch.from(), now));
            } else if (!measuredAfter(to)) {
                strikes.add(refitted(stretch.from(), to, now));
            }
        }
        return strikes;
    }

    private boolean measuredAfter(LocalDateTime refit) {
        LocalDate measured = cuff.measuredOn();
        return measured != null && measured.isAfter(refit.toLocalDate());
    }

    private List<Stretch> stretches() {
        List<CuffEvent> events = new ArrayList<>(cuff.events());
        LocalDate off = offSince();
        if (off != null) {
            events.add(new CuffEvent(CuffEvent.Kind.CAP_OFF, off.atStartOfDay()));
        }
        events.sort(Comparator.comparing(CuffEvent::at));
        List<Stretch> stretches = new ArrayList<>();
        LocalDateTime from = null;
        for (CuffEvent event : events) {
            if (event.kind() == CuffEvent.Kind.CAP_OFF && from == null) {
                from = event.at();
            } else if (event.kind() == CuffEvent.Kind.CAP_REFITTED && from != null) {
                stretches.add(new Stretch(from, event.at()));
                from = null;
            }
        }
        if (from != null) {
            stretches.add(new Stretch(from, null));
        }
        return stretches;
    }

    /** A cuff that nothing holds open closes from the day it was left so. */
    private @Nullable LocalDate offSince() {
        if (cuff.capOffSince() != null || cuff.heldOpenBy() != HeldOpenBy.NOTHING) {
            return cuff.capOffSince();
        }
        return cuff.heldSince() != null ? cuff.heldSince() : cuff.measuredOn();
    }

    private Strike stillOff(LocalDateTime from, LocalDateTime now) {
        double hours = hours(from, now);
        LocalDate today = now.toLocalDate();
        if (hours >= 24 * policies.of(CAP_OFF_COVERED_DAYS)) {
            LocalDate measure = today.plusWeeks((long) policies.of(UNCOVERED_HOLD_WEEKS));
            return Strike.holding(
                    remark("cuff.covered", from, hours, CAP_OFF_COVERED_DAYS, "the tissue has grown over the implant"),
                    new WayOut(
                            WayOut.Kind.ACCESS_PROCEDURE,
                            measure,
                            "access procedure first (small incision, new healing abutment), then measure from "
                                    + measure));
        }
        if (hours >= policies.of(CAP_OFF_HOLD_HOURS)) {
            return Strike.holding(
                    remark("cuff.cap-off", from, hours, CAP_OFF_HOLD_HOURS, "the cuff has begun to close"),
                    new WayOut(
                            WayOut.Kind.RE_MEASURE,
                            today,
                            "re-open the cuff with a new healing abutment, measure again from " + today
                                    + " and amend the order"));
        }
        Remark remark = remark(
                "cuff.cap-off-recently",
                from,
                hours,
                CAP_OFF_HOLD_HOURS,
                "refit it today; the measurement stays usable");
        WayOut refit = new WayOut(WayOut.Kind.REFIT, today, "refit the cap on " + today + " and report it");
        return moment == Moment.BEFORE_MILLING ? Strike.holding(remark, refit) : Strike.warning(remark);
    }

    private Strike refitted(LocalDateTime from, LocalDateTime to, LocalDateTime now) {
        double hours = hours(from, to);
        Remark remark = remark(
                hours >= policies.of(CAP_OFF_HOLD_HOURS) ? "cuff.cap-off" : "cuff.cap-off-recently",
                from,
                hours,
                CAP_OFF_HOLD_HOURS,
                "it was refitted on " + to.toLocalDate() + ", after the measurement");
        if (hours < policies.of(CAP_OFF_HOLD_HOURS)) {
            return Strike.warning(remark);
        }
        LocalDate today = now.toLocalDate();
        return Strike.holding(
                remark,
                new WayOut(WayOut.Kind.RE_MEASURE, today, "measure again from " + today + " and amend the order"));
    }

    private Remark remark(String code, LocalDateTime from, double hours, Policy rule, String what) {
        boolean days = hours >= HOURS_SHOWN_AS_DAYS;
        double limitHours = rule == CAP_OFF_COVERED_DAYS ? 24 * policies.of(rule) : policies.of(rule);
        return Remark.warning(
                code,
                "cuff.capOffSince",
                days ? Math.floor(hours / 24) : Math.floor(hours),
                new Limit(days ? limitHours / 24 : limitHours, days ? "days" : "h", policies.source(rule)),
                "the cap came off on " + from.toLocalDate() + "; " + what);
    }

    private static double hours(LocalDateTime from, LocalDateTime to) {
        return ChronoUnit.SECONDS.between(from, to) / 3600.0;
    }
}
