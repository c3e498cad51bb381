package com.cuffline.desk.check;

import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import com.cuffline.measurement.completeness.SiteClocks;
import com.cuffline.measurement.livingcuff.CuffState;
import com.cuffline.measurement.livingcuff.WayOut;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.readiness.Promise;
import com.cuffline.measurement.readiness.Readiness;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer for programs: always one object with a list of orders. docs/desk.md names every field. */
final class JsonReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static void write(List<CheckedOrder> orders, ImplantLibrary library, LocalDate on, PrintWriter out) {
        ObjectNode root = JSON.createObjectNode();
        root.put("on", on.toString());
        root.put("libraryVersion", library.version());
        ArrayNode list = root.putArray("orders");
        orders.forEach(order -> order(order, list.addObject()));
        out.println(JSON.writeValueAsString(root));
    }

    private static void order(CheckedOrder order, ObjectNode node) {
        Assessment answer = order.assessment();
        node.put("file", order.file().toString());
        node.put("caseCode", order.draft().header().caseCode());
        node.put(
                "kind",
                order.draft().header().kind() == null
                        ? null
                        : order.draft().header().kind().code());
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
        clocks(order, node);
        promise(answer.promise(), node.putObject("promise"));
        ArrayNode stock = node.putArray("stockAdvice");
        for (int i = 0; i < order.stock().size(); i++) {
            StockReport.write(order.stock().get(i), site(order, i, stock.addObject()));
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

    private static void clocks(CheckedOrder order, ObjectNode node) {
        List<SiteClocks> sites = order.assessment().sites();
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
            cuff(sites.get(i), site(order, i, cuffs.addObject()));
            readiness(sites.get(i).readiness(), site(order, i, readiness.addObject()));
        }
    }

    private static ObjectNode site(CheckedOrder order, int index, ObjectNode node) {
        SiteDraft site = order.draft().sites().get(index);
        return node.put("site", index)
                .put("tooth", site.tooth() == null ? null : site.tooth().toString());
    }

    private static void cuff(SiteClocks site, ObjectNode node) {
        CuffState state = site.cuff();
        node.put("state", Words.state(state));
        node.put("code", state.code().orElse(null));
        node.put(
                "reason",
                state.remarks().isEmpty() ? null : state.remarks().get(0).reason());
        node.put("goodUntil", day(Words.goodUntil(state)));
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
}
