package com.cuffline.measurement.completeness;

import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.readiness.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The completeness gate. A pure function of draft, library, policies and day; it never throws for what a person typed, so a
 * form can call it at every key stroke.
 */
public final class Completeness {
    private Completeness() {}

    /** @param today the clinic's day */
    public static Assessment check(OrderDraft order, ImplantLibrary library, Policies policies, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        Answers answers = new Answers(findings);
        new RequiredAnswers(order, answers).ask();
        new HeaderRules(order, today, findings).check();
        new DateRules(today, findings).check(order);
        SiteCase.Scale scale = new SiteCase.Scale(policies, today);
        for (int i = 0; i < order.sites().size(); i++) {
            SiteCase site = new SiteCase(order, i, library, scale, findings);
            new ImplantRules(site).check();
            new CuffRules(site).check();
            new PlaceRules(site).check();
            new WishRules(site).check();
        }
        ClockRules clocks = new ClockRules(order, scale, findings);
        List<SiteClocks> sites = clocks.sites();
        Promise promise = clocks.promise(sites);
        return new Assessment(findings, answers.assumptions(), answers.figure(), sites, promise, order.sendAnyway());
    }
}
