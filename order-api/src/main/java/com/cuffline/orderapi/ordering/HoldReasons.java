package com.cuffline.orderapi.ordering;

import com.cuffline.measurement.completeness.Effect;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.livingcuff.CuffState;
import com.cuffline.measurement.livingcuff.LivingCuff;
import com.cuffline.measurement.livingcuff.Moment;
import com.cuffline.measurement.livingcuff.Remark;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.readiness.Promise;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Why a sent order must wait: first what its form leaves open, then the living cuff, then a healing that ends after the
 * appointment, at last a start that lies ahead.
 */
@Component
public final class HoldReasons {

    private static final String CUFF = "cuff.";
    private static final String NOT_READY = "implant.not-ready-by-appointment";

    private final OrderGate gate;
    private final LivingCuff cuffs;
    private final Clock clock;

    HoldReasons(OrderGate gate, Policies policies, Clock clock) {
        this.gate = gate;
        this.cuffs = new LivingCuff(policies);
        this.clock = clock;
    }

    /** Every reason, when an order is sent, amended or released. */
    Optional<Hold> of(Order order, CheckedForm checked) {
        return ofForm(checked)
                .or(() -> ofCuff(checked.draft(), moment(order)))
                .or(() -> finding(checked, NOT_READY))
                .or(() -> ofStart(order));
    }

    /** Only what time or a report may have changed: the cuff, and the day of the start. */
    public Optional<Hold> ofClocks(Order order) {
        return ofCuff(gate.draft(order), moment(order)).or(() -> ofStart(order));
    }

    private static Optional<Hold> ofForm(CheckedForm checked) {
        return checked.assessment().findings().stream()
                .filter(finding -> finding.effect() == Effect.HOLDS)
                .filter(finding ->
                        !finding.code().startsWith(CUFF) && !finding.code().equals(NOT_READY))
                .findFirst()
                .map(HoldReasons::amend);
    }

    private static Optional<Hold> finding(CheckedForm checked, String code) {
        return checked.assessment().findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .map(HoldReasons::amend);
    }

    private static Hold amend(Finding finding) {
        return new Hold(finding.code(), finding.field() + ": " + finding.reason(), Hold.Way.amend(finding.cure()));
    }

    /** A day that has only begun counts from its first minute, as the clinic's reports do. */
    private Optional<Hold> ofCuff(OrderDraft draft, Moment moment) {
        LocalDateTime now = LocalDateTime.now(clock);
        for (SiteDraft site : draft.sites()) {
            CuffState state = cuffs.judge(site.cuff(), moment, now);
            if (state instanceof CuffState.Held held) {
                Remark remark = held.remarks().get(0);
                return Optional.of(new Hold(
                        remark.code(), "Tooth " + site.tooth() + ": " + remark.reason(), Hold.Way.of(held.wayOut())));
            }
        }
        return Optional.empty();
    }

    private Optional<Hold> ofStart(Order order) {
        Promised promised = order.promised();
        if (promised == null || !promised.waits() || !promised.startOn().isAfter(LocalDate.now(clock))) {
            return Optional.empty();
        }
        return Optional.of(new Hold(
                Hold.WAITS_FOR_READINESS,
                "The site still heals; " + promised.reason(),
                new Hold.Way("wait", promised.startOn(), "the center starts by itself on " + promised.startOn())));
    }

    /** Until there is a design a cap that came off today may be refitted; then each change must be stopped before the mill. */
    private static Moment moment(Order order) {
        return order.progress() == Progress.IN_DESIGN ? Moment.BEFORE_DESIGN : Moment.BEFORE_MILLING;
    }

    /** What the center promises for the order as it is judged today. */
    Promised promise(CheckedForm checked) {
        LocalDate today = LocalDate.now(clock);
        Promise promise = checked.assessment().promise();
        boolean waits = checked.assessment().waits(checked.draft().restores(), today);
        return new Promised(
                promise.feasible(),
                waits,
                promise.startOn(),
                promise.leavesOn(),
                promise.atYoursOn(),
                promise.reason());
    }
}
