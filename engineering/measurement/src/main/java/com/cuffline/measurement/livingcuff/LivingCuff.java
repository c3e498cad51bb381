package com.cuffline.measurement.livingcuff;

import static com.cuffline.measurement.policy.Policy.HEALING_POLYMER_DAYS;
import static com.cuffline.measurement.policy.Policy.MEASUREMENT_HOLD_DAYS;
import static com.cuffline.measurement.policy.Policy.MEASUREMENT_WARN_DAYS;
import static com.cuffline.measurement.policy.Policy.PROVISIONAL_REVIEW_WEEKS;
import static com.cuffline.measurement.policy.Policy.UNCOVERED_HOLD_WEEKS;
import static com.cuffline.measurement.policy.Policy.UNCOVERED_WARN_WEEKS;
import static com.cuffline.measurement.policy.Policy.UNSUPPORTED_WARN_SECONDS;

import com.cuffline.measurement.livingcuff.CuffState.Fresh;
import com.cuffline.measurement.livingcuff.CuffState.Held;
import com.cuffline.measurement.livingcuff.CuffState.NotMeasured;
import com.cuffline.measurement.livingcuff.CuffState.UsableWithWarning;
import com.cuffline.measurement.livingcuff.Remark.Limit;
import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.CuffEvent;
import com.cuffline.measurement.order.HealingMaterial;
import com.cuffline.measurement.order.HeldOpenBy;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the living cuff. Days without a time of day count from their first minute, so a cap that came off
 * "yesterday" has been off for a day. What happened before the measurement is judged only by how it shaped the tissue.
 */
public final class LivingCuff {
    /** Code of a cuff that does not exist yet. */
    public static final String BURIED = "cuff.buried";

    private final Policies policies;

    public LivingCuff(Policies policies) {
        this.policies = policies;
    }

    /** Judges one site's cuff at a moment of the order's life. */
    public CuffState judge(CuffDraft cuff, Moment moment, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        if (stillBuried(cuff)) {
            return buried(today);
        }
        LocalDate measured = cuff.measuredOn();
        List<Strike> strikes = new ArrayList<>(new CapOff(policies, cuff, moment).strikes(now));
        if (measured != null) {
            changes(cuff, measured, today, strikes);
            uncovering(cuff, measured, strikes);
            age(measured, today, strikes);
        }
        part(cuff, today, strikes);
        unsupported(cuff, strikes);
        return state(strikes, measured);
    }

    private CuffState state(List<Strike> strikes, @Nullable LocalDate measured) {
        List<Remark> remarks = Stream.concat(
                        strikes.stream().filter(strike -> strike.wayOut() != null),
                        strikes.stream().filter(strike -> strike.wayOut() == null))
                .map(Strike::remark)
                .toList();
        WayOut first = strikes.stream()
                .map(Strike::wayOut)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (first != null) {
            return new Held(remarks, first);
        }
        if (measured == null) {
            return new NotMeasured();
        }
        LocalDate goodUntil = measured.plusDays((long) policies.of(MEASUREMENT_HOLD_DAYS));
        return remarks.isEmpty() ? new Fresh(goodUntil) : new UsableWithWarning(remarks, goodUntil);
    }

    private static boolean stillBuried(CuffDraft cuff) {
        return cuff.heldOpenBy() == HeldOpenBy.BURIED
                && cuff.uncoveredOn() == null
                && cuff.events().stream().noneMatch(event -> event.kind() == CuffEvent.Kind.UNCOVERED);
    }

    private CuffState buried(LocalDate today) {
        LocalDate from = today.plusWeeks((long) policies.of(UNCOVERED_HOLD_WEEKS));
        Remark remark = Remark.warning(
                BURIED,
                "cuff.heldOpenBy",
                0,
                new Limit(1, "uncovering", "[SEED-HA]"),
                "a buried implant has no cuff to measure; the order can be kept as a draft");
        return new Held(
                List.of(remark.holding()),
                new WayOut(
                        WayOut.Kind.ACCESS_PROCEDURE,
                        from,
                        "uncover the implant (second stage), let the cuff heal, better "
                                + whole(policies.of(UNCOVERED_WARN_WEEKS)) + " weeks, then measure"));
    }

    /** Whatever reshaped the tissue after the measurement ends its validity. */
    private void changes(CuffDraft cuff, LocalDate measured, LocalDate today, List<Strike> strikes) {
        for (CuffEvent event : cuff.events()) {
            LocalDate day = event.at().toLocalDate();
            if (event.kind() == CuffEvent.Kind.TISSUE_CHANGED && !day.isBefore(measured)) {
                strikes.add(again("cuff.tissue-changed", "cuff.events", measured, day, today, "[ZANN]"));
            }
            if (event.kind() == CuffEvent.Kind.PROVISIONAL_CHANGED) {
                provisional(measured, day, "cuff.events", strikes);
            }
        }
        LocalDate changed = cuff.provisionalChangedOn();
        if (changed != null) {
            provisional(measured, changed, "cuff.provisionalChangedOn", strikes);
        }
        LocalDate held = cuff.heldSince();
        if (held != null && held.isAfter(measured)) {
            strikes.add(again(
                    "cuff.cap-changed",
                    "cuff.heldSince",
                    measured,
                    held,
                    held,
                    policies.source(MEASUREMENT_HOLD_DAYS)));
        }
    }

    private void provisional(LocalDate measured, LocalDate changed, String field, List<Strike> strikes) {
        int weeks = (int) policies.of(PROVISIONAL_REVIEW_WEEKS);
        String source = policies.source(PROVISIONAL_REVIEW_WEEKS);
        if (changed.isAfter(measured)) {
            strikes.add(again("cuff.provisional-changed", field, measured, changed, changed.plusWeeks(weeks), source));
        } else if (measured.isBefore(changed.plusWeeks(weeks))) {
            long days = ChronoUnit.DAYS.between(changed, measured);
            strikes.add(Strike.warning(Remark.warning(
                    "cuff.provisional-too-recent",
                    field,
                    days,
                    new Limit(7.0 * weeks, "days", source),
                    "measured " + days + " days after the provisional was changed; the tissue follows for " + weeks
                            + " weeks")));
        }
    }

    private static Strike again(
            String code, String field, LocalDate measured, LocalDate changed, LocalDate from, String source) {
        long days = ChronoUnit.DAYS.between(measured, changed);
        return Strike.holding(
                Remark.warning(
                        code,
                        field,
                        days,
                        new Limit(0, "days after measuring", source),
                        "the tissue or what shapes it changed on " + changed + ", after the measurement of "
                                + measured),
                new WayOut(WayOut.Kind.RE_MEASURE, from, "measure again from " + from + " and amend the order"));
    }

    private void uncovering(CuffDraft cuff, LocalDate measured, List<Strike> strikes) {
        LocalDate reported = cuff.events().stream()
                .filter(event -> event.kind() == CuffEvent.Kind.UNCOVERED)
                .map(event -> event.at().toLocalDate())
                .max(LocalDate::compareTo)
                .orElse(cuff.uncoveredOn());
        if (reported == null) {
            return;
        }
        double weeks = ChronoUnit.DAYS.between(reported, measured) / 7.0;
        int least = (int) policies.of(UNCOVERED_HOLD_WEEKS);
        if (weeks < least) {
            LocalDate from = reported.plusWeeks(least);
            strikes.add(Strike.holding(
                    tooEarly(reported, weeks, UNCOVERED_HOLD_WEEKS),
                    new WayOut(WayOut.Kind.RE_MEASURE, from, "let the cuff heal and measure from " + from)));
        } else if (weeks < policies.of(UNCOVERED_WARN_WEEKS)) {
            strikes.add(Strike.warning(tooEarly(reported, weeks, UNCOVERED_WARN_WEEKS)));
        }
    }

    private Remark tooEarly(LocalDate uncovered, double weeks, Policy limit) {
        return Remark.warning(
                "cuff.uncovered-too-recently",
                "cuff.uncoveredOn",
                Math.floor(weeks * 10) / 10,
                Limit.of(limit, policies),
                "measured before the cuff, uncovered on " + uncovered + ", had healed");
    }

    private void age(LocalDate measured, LocalDate today, List<Strike> strikes) {
        long days = ChronoUnit.DAYS.between(measured, today);
        if (days > policies.of(MEASUREMENT_HOLD_DAYS)) {
            strikes.add(Strike.holding(
                    aged(days, MEASUREMENT_HOLD_DAYS),
                    new WayOut(WayOut.Kind.RE_MEASURE, today, "measure again from " + today + " and amend the order")));
        } else if (days > policies.of(MEASUREMENT_WARN_DAYS)) {
            strikes.add(Strike.warning(aged(days, MEASUREMENT_WARN_DAYS)));
        }
    }

    private Remark aged(long days, Policy limit) {
        return Remark.warning(
                "cuff.measurement-old",
                "cuff.measuredOn",
                days,
                Limit.of(limit, policies),
                "measured " + days + " days ago; tissue moves on");
    }

    private void part(CuffDraft cuff, LocalDate today, List<Strike> strikes) {
        LocalDate since = cuff.heldSince();
        CuffDraft.HealingPart part = cuff.healingPart();
        boolean polymer = part != null
                && (part.material() == HealingMaterial.PEEK || part.material() == HealingMaterial.POLYCARBONATE);
        if (since == null || !polymer) {
            return;
        }
        long days = ChronoUnit.DAYS.between(since, today);
        if (days > policies.of(HEALING_POLYMER_DAYS)) {
            strikes.add(Strike.warning(Remark.warning(
                    "cuff.healing-part-too-long",
                    "cuff.heldSince",
                    days,
                    Limit.of(HEALING_POLYMER_DAYS, policies),
                    "a polymer healing part has been in the mouth for " + days
                            + " days; replace it and measure anew")));
        }
    }

    private void unsupported(CuffDraft cuff, List<Strike> strikes) {
        Integer seconds = cuff.secondsUnsupported();
        if (seconds != null && seconds > policies.of(UNSUPPORTED_WARN_SECONDS)) {
            strikes.add(Strike.warning(Remark.warning(
                    "cuff.unsupported-long",
                    "cuff.secondsUnsupported",
                    seconds,
                    Limit.of(UNSUPPORTED_WARN_SECONDS, policies),
                    "nothing held the cuff open for " + seconds
                            + " s before it was measured; it has collapsed in part")));
        }
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }
}
