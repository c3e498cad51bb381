package com.cuffline.measurement.completeness;

import com.cuffline.measurement.livingcuff.CuffState;
import com.cuffline.measurement.livingcuff.LivingCuff;
import com.cuffline.measurement.livingcuff.MeasurementUncertainty;
import com.cuffline.measurement.livingcuff.Moment;
import com.cuffline.measurement.livingcuff.Remark;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.readiness.Promise;
import com.cuffline.measurement.readiness.PromiseClock;
import com.cuffline.measurement.readiness.Readiness;
import com.cuffline.measurement.readiness.ReadinessClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs both clocks over an order and says what they mean for sending it. */
final class ClockRules {
    private final OrderDraft order;
    private final Policies policies;
    private final LocalDate today;
    private final List<Finding> findings;

    ClockRules(OrderDraft order, SiteCase.Scale scale, List<Finding> findings) {
        this.order = order;
        this.policies = scale.policies();
        this.today = scale.today();
        this.findings = findings;
    }

    List<SiteClocks> sites() {
        List<SiteClocks> clocks = new ArrayList<>();
        for (int i = 0; i < order.sites().size(); i++) {
            SiteDraft site = order.sites().get(i);
            CuffState cuff = new LivingCuff(policies).judge(site.cuff(), Moment.SUBMISSION, today.atTime(23, 59));
            Readiness readiness = new ReadinessClock(policies).judge(site);
            String at = "sites[" + i + "].";
            cuff(cuff, at);
            if (order.restores()) {
                readiness(readiness, at);
            }
            clocks.add(new SiteClocks(cuff, MeasurementUncertainty.of(site.cuff(), policies), readiness));
        }
        return clocks;
    }

    private void cuff(CuffState state, String at) {
        for (Remark remark : state.remarks()) {
            Effect held = remark.code().equals(LivingCuff.BURIED) ? Effect.BLOCKS : Effect.HOLDS;
            Effect effect = remark.holds() ? held : Effect.ASKS;
            String cure = state instanceof CuffState.Held holding
                    ? holding.wayOut().words()
                    : "measure again, or send anyway";
            Finding finding = new Finding(
                    remark.code(),
                    at + remark.field(),
                    effect,
                    Shown.of(remark.value()),
                    Shown.of(remark.limit()),
                    remark.unit(),
                    remark.reason(),
                    remark.source(),
                    cure);
            findings.add(
                    remark.code().equals(LivingCuff.BURIED)
                            ? finding.showing(Shown.of("buried"), Shown.of("uncovered, healed and measured"))
                                    .in("")
                            : finding);
        }
    }

    private void readiness(Readiness readiness, String at) {
        if (!(readiness instanceof Readiness.From from)) {
            return;
        }
        Readiness.Evidence lacking = from.lacking();
        if (lacking != null) {
            FindingCode code = lacking.contradicts() ? FindingCode.EVIDENCE_CONTRADICTS : FindingCode.EVIDENCE_MISSING;
            Finding finding =
                    Finding.of(code, at + lacking.field(), lacking.reason()).from(lacking.source());
            Double value = lacking.value();
            findings.add(
                    value == null
                            ? finding.showing(Shown.nothing(), limit(lacking))
                            : finding.measured(value, lacking.limit(), lacking.unit()));
        }
        LocalDate appointment = order.logistics().appointmentOn();
        if (appointment != null && from.earliest().isAfter(appointment)) {
            findings.add(Finding.of(FindingCode.NOT_READY, at + "implant.placedOn", from.reason())
                    .showing(Shown.of(from.earliest()), Shown.of("not after appointmentOn " + appointment))
                    .from(from.source())
                    .cured("move the appointment to " + from.earliest() + " or later and amend the order, "
                            + ChronoUnit.DAYS.between(appointment, from.earliest()) + " days on"));
        }
    }

    private static Shown limit(Readiness.Evidence lacking) {
        return lacking.unit().isEmpty() ? Shown.of("no major graft") : Shown.of(lacking.limit());
    }

    /** A cuff that must be measured again delays the work until it can be. */
    private LocalDate workableFrom(List<SiteClocks> sites) {
        return sites.stream()
                .map(site -> site.cuff() instanceof CuffState.Held held
                        ? held.wayOut().measureFrom()
                        : today)
                .filter(day -> day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    Promise promise(List<SiteClocks> sites) {
        LocalDate restorable = sites.stream()
                .filter(site -> order.restores())
                .map(site -> site.readiness() instanceof Readiness.From from ? from.earliest() : null)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        Promise promise = new PromiseClock(policies).promise(order.logistics(), restorable, workableFrom(sites));
        LocalDate appointment = order.logistics().appointmentOn();
        if (promise.missingWorkingDays() > 0 && appointment != null && !appointment.isBefore(today)) {
            findings.add(Finding.of(FindingCode.APPOINTMENT_TOO_SOON, "appointmentOn", promise.reason())
                    .measured(promise.missingWorkingDays(), 0, "working days missing"));
        }
        return promise;
    }
}
