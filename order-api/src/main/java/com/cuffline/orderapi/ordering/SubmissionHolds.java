package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderContent.Cuff;
import com.cuffline.contracts.OrderContent.Implant;
import com.cuffline.contracts.OrderContent.Site;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.Jaw;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What makes a complete order wait: an implant nobody knows, a cuff that has closed since it was measured, a site that will
 * not have healed by the appointment. The first form of the two clocks; looked at when an order is sent or amended.
 */
@Component
final class SubmissionHolds {

    /** Tissue closes within a day or more without a cap: [CAP24], [SEED-HA]. */
    private static final int CAP_OFF_DAYS = 1;

    /** Policy; no study was found on how long a measurement stays valid. */
    private static final int OLDEST_MEASUREMENT_DAYS = 60;

    /** Mandible 3, maxilla 4, grafted 6 months: [KG], [DTC], [JOI3M]; early loading 6 weeks: [BAREWAL]. */
    private static final int LOWER_MONTHS = 3;

    private static final int UPPER_MONTHS = 4;
    private static final int GRAFTED_MONTHS = 6;
    private static final int EARLY_WEEKS = 6;

    private final Clock clock;

    SubmissionHolds(Clock clock) {
        this.clock = clock;
    }

    /** The first reason to wait, if any. */
    Optional<Hold> check(OrderContent order) {
        return order.sites().stream()
                .flatMap(site -> site(site, order.appointmentOn()).stream())
                .findFirst();
    }

    private Optional<Hold> site(Site site, LocalDate appointmentOn) {
        LocalDate today = LocalDate.now(clock);
        Cuff cuff = site.cuff();
        if (site.implant().system().equals(OrderPlausibility.UNKNOWN_IMPLANT)) {
            return hold(
                    "implant.unknown", site, "the implant is not known: name its system and platform in an amendment");
        }
        LocalDate capOff = cuff.capOffSince();
        if (capOff != null && ChronoUnit.DAYS.between(capOff, today) >= CAP_OFF_DAYS) {
            return hold(
                    "cuff.cap-off",
                    site,
                    "the cap has been off since " + capOff + ": the cuff has closed; re-open, measure again and amend");
        }
        long age = ChronoUnit.DAYS.between(cuff.measuredOn(), today);
        if (age > OLDEST_MEASUREMENT_DAYS) {
            return hold(
                    "cuff.measurement-old",
                    site,
                    "measured " + age + " days ago, at most " + OLDEST_MEASUREMENT_DAYS
                            + " are good: measure again and amend");
        }
        LocalDate ready = earliestRestoration(site);
        if (ready.isAfter(appointmentOn)) {
            return hold(
                    "implant.not-ready",
                    site,
                    "the site may be restored from " + ready + ", after the appointment on " + appointmentOn
                            + ": move the appointment and amend");
        }
        return Optional.empty();
    }

    private static LocalDate earliestRestoration(Site site) {
        Implant implant = site.implant();
        if (implant.loading().equals("immediate")) {
            return implant.placedOn();
        }
        if (implant.loading().equals("early")) {
            return implant.placedOn().plusWeeks(EARLY_WEEKS);
        }
        if (!implant.boneGraft().equals("none")) {
            return implant.placedOn().plusMonths(GRAFTED_MONTHS);
        }
        boolean lower = FdiTooth.parse(site.tooth()).jaw() == Jaw.LOWER;
        return implant.placedOn().plusMonths(lower ? LOWER_MONTHS : UPPER_MONTHS);
    }

    private static Optional<Hold> hold(String code, Site site, String note) {
        return Optional.of(new Hold(code, "Tooth " + site.tooth() + ": " + note));
    }
}
