package com.cuffline.orderform;

import com.cuffline.abutmentdesign.stock.StockAdvice;
import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import com.cuffline.measurement.completeness.SiteClocks;
import com.cuffline.measurement.livingcuff.CuffState;
import com.cuffline.measurement.livingcuff.WayOut;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.OrderKind;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.readiness.Promise;
import com.cuffline.measurement.readiness.Readiness;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the gate, the clocks and the stock advisor say of a draft, as JSON. docs/desk.md names every field. */
public final class CheckJson {
    private CheckJson() {}

    /**
     * Adds everything that is said of a draft to an object.
     *
     * @param stock one advice per site
     * @param on day of the question
     */
    public static void write(
            OrderDraft draft, Assessment answer, List<StockAdvice> stock, LocalDate on, ObjectNode node) {
        OrderKind kind = draft.header().kind();
        node.put("caseCode", draft.header().caseCode());
        node.put("kind", kind == null ? null : kind.code());
        node.put("canBeMade", answer.canBeMade());
        node.put("canBeSent", answer.canBeSent());
        node.put("completeness", answer.figure().percent());
        ObjectNode answers = node.putObject("answers");
        answers.put("asked", answer.figure().asked());
        answers.put("given", answer.figure().answered());
        ArrayNode open = answers.putArray("open");
        answer.figure().open().forEach(open::add);
        ArrayNode findings = node.putArray("findings");
        answer.findings().forEach(finding -> finding(answer, finding, findings.addObject()));
        ArrayNode assumptions = node.putArray("assumptions");
        answer.assumptions().forEach(assumption -> assumptions
                .addObject()
                .put("field", assumption.field())
                .put("assumed", assumption.assumed())
                .put("source", assumption.source()));
        clocks(draft, answer.sites(), node);
        ObjectNode promise = node.putObject("promise");
        promise.put("waits", answer.waits(draft.restores(), on));
        promise(answer.promise(), promise);
        ArrayNode advice = node.putArray("stockAdvice");
        for (int i = 0; i < stock.size(); i++) {
            StockJson.write(stock.get(i), site(draft, i, advice.addObject()));
        }
    }

    private static void finding(Assessment answer, Finding finding, ObjectNode node) {
        node.put("code", finding.code());
        node.put("field", finding.field());
        node.put("severity", finding.effect().severity());
        node.put("effect", finding.effect().code());
        shown(node, "value", finding.value());
        shown(node, "limit", finding.limit());
        node.put("unit", finding.unit().isEmpty() ? null : finding.unit());
        node.put("reason", finding.reason());
        node.put("source", finding.source());
        node.put("cure", finding.cure());
        node.put("sendAnyway", answer.acceptedBecause(finding).orElse(null));
    }

    private static void shown(ObjectNode node, String field, Shown shown) {
        if (shown instanceof Shown.Amount amount) {
            node.put(field, amount.number());
        } else if (shown instanceof Shown.Words words) {
            node.put(field, words.text());
        } else {
            node.putNull(field);
        }
    }

    private static void clocks(OrderDraft draft, List<SiteClocks> sites, ObjectNode node) {
        node.put(
                "earliestRestorationOn",
                day(sites.stream()
                        .map(site -> site.readiness() instanceof Readiness.From from ? from.earliest() : null)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null)));
        ArrayNode cuffs = node.putArray("livingCuff");
        ArrayNode readiness = node.putArray("readiness");
        for (int i = 0; i < sites.size(); i++) {
            cuff(sites.get(i), site(draft, i, cuffs.addObject()));
            readiness(sites.get(i).readiness(), site(draft, i, readiness.addObject()));
        }
    }

    private static ObjectNode site(OrderDraft draft, int index, ObjectNode node) {
        SiteDraft site = draft.sites().get(index);
        return node.put("site", index)
                .put("tooth", site.tooth() == null ? null : site.tooth().toString());
    }

    private static void cuff(SiteClocks site, ObjectNode node) {
        CuffState state = site.cuff();
        node.put("state", state(state));
        node.put("code", state.code().orElse(null));
        node.put(
                "reason",
                state.remarks().isEmpty() ? null : state.remarks().get(0).reason());
        node.put("goodUntil", day(goodUntil(state)));
        if (state instanceof CuffState.Held held) {
            WayOut way = held.wayOut();
            node.putObject("wayOut")
                    .put("kind", way.kind().code())
                    .put("measureFrom", way.measureFrom().toString())
                    .put("words", way.words());
        } else {
            node.putNull("wayOut");
        }
        ArrayNode uncertainty = node.putArray("uncertainty");
        site.uncertainty().forEach(sample -> uncertainty
                .addObject()
                .put("azimuthDeg", sample.azimuthDeg())
                .put("radiusAtMarginMm", round(sample.radiusAtMarginMm()))
                .put("radiusAtMidDepthMm", round(sample.radiusAtMidDepthMm()))
                .put("heightMm", round(sample.heightMm())));
    }

    private static void readiness(Readiness readiness, ObjectNode node) {
        Readiness.From from = readiness instanceof Readiness.From known ? known : null;
        node.put("earliestRestorationOn", from == null ? null : from.earliest().toString());
        node.put("onProtocol", from == null ? null : Boolean.valueOf(from.onProtocol()));
        node.put("reason", readiness.reason());
        node.put("source", from == null ? null : from.source());
        Readiness.Evidence lacking = from == null ? null : from.lacking();
        if (lacking == null) {
            node.putNull("lacking");
        } else {
            node.putObject("lacking")
                    .put("field", lacking.field())
                    .put("value", lacking.value())
                    .put("limit", lacking.limit())
                    .put("unit", lacking.unit())
                    .put("reason", lacking.reason())
                    .put("source", lacking.source());
        }
    }

    private static void promise(Promise promise, ObjectNode node) {
        node.put("feasible", promise.feasible());
        node.put("startOn", promise.startOn().toString());
        node.put("latestStartOn", day(promise.latestStartOn()));
        node.put("leavesOn", promise.leavesOn().toString());
        node.put("atYoursOn", promise.atYoursOn().toString());
        node.put("spareDays", promise.spareDays());
        node.put("missingWorkingDays", promise.missingWorkingDays());
        node.put("reason", promise.reason());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static double round(double mm) {
        return Math.rint(mm * 1000) / 1000;
    }

    /** {@code fresh}, {@code usable-with-warning}, {@code held} or {@code not-measured}. */
    public static String state(CuffState state) {
        if (state instanceof CuffState.Fresh) {
            return "fresh";
        }
        if (state instanceof CuffState.UsableWithWarning) {
            return "usable-with-warning";
        }
        return state instanceof CuffState.Held ? "held" : "not-measured";
    }

    /** Last day of a measurement that may be used; null where there is none. */
    public static @Nullable LocalDate goodUntil(CuffState state) {
        if (state instanceof CuffState.Fresh fresh) {
            return fresh.goodUntil();
        }
        return state instanceof CuffState.UsableWithWarning usable ? usable.goodUntil() : null;
    }
}
