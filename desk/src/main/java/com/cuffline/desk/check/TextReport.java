package com.cuffline.desk.check;

import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Effect;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.SiteClocks;
import com.cuffline.measurement.livingcuff.CuffState;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.readiness.Readiness;
import com.cuffline.orderform.CheckJson;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The answer for people: one block per order, the worst first. */
final class TextReport {
    private static final int LONGEST = 110;

    private final PrintWriter out;
    private final LocalDate on;

    TextReport(PrintWriter out, LocalDate on) {
        this.out = out;
        this.on = on;
    }

    void write(List<CheckedOrder> orders) {
        for (CheckedOrder order : orders) {
            order(order);
        }
        if (orders.size() > 1) {
            long made = orders.stream()
                    .filter(order -> order.assessment().canBeMade())
                    .count();
            out.println(made + " of " + orders.size() + " orders can be made");
        }
    }

    private void order(CheckedOrder order) {
        Assessment answer = order.assessment();
        out.println(title(order) + ": " + verdict(answer));
        line(
                "complete",
                answer.figure().percent() + " %, " + answer.figure().answered() + " of "
                        + answer.figure().asked() + " answers");
        answer.findings().stream().filter(Finding::hard).forEach(finding -> finding(answer, finding));
        answer.findings().stream().filter(finding -> !finding.hard()).forEach(finding -> finding(answer, finding));
        for (int i = 0; i < answer.sites().size(); i++) {
            Object tooth = order.draft().sites().get(i).tooth();
            String name = tooth == null ? "site " + (i + 1) : tooth.toString();
            site(name, answer.sites().get(i));
            line(name + " stock", order.stock().get(i).words());
        }
        line("promise", answer.promise().reason());
        if (answer.waits(order.draft().restores(), on)) {
            line(
                    "waits",
                    "the site heals; the work begins by itself on "
                            + answer.promise().startOn());
        }
        if (!answer.assumptions().isEmpty()) {
            line(
                    "assumed",
                    answer.assumptions().size() + " answers that were not given, such as "
                            + answer.assumptions().get(0).field() + ": "
                            + answer.assumptions().get(0).assumed());
        }
        out.println();
    }

    private static String title(CheckedOrder order) {
        OrderDraft draft = order.draft();
        String code = Objects.requireNonNullElse(
                draft.header().caseCode(), String.valueOf(order.file().getFileName()));
        String teeth = draft.sites().stream()
                .map(site -> Objects.toString(site.tooth(), "?"))
                .collect(Collectors.joining(" "));
        String kind = draft.header().kind() == null
                ? ""
                : ", " + draft.header().kind().code();
        return code + kind + " " + teeth;
    }

    private static String verdict(Assessment answer) {
        if (!answer.canBeMade()) {
            boolean refused = answer.findings().stream().anyMatch(finding -> finding.effect() == Effect.BLOCKS);
            return refused ? "CANNOT BE MADE" : "CANNOT BE MADE YET, it would wait";
        }
        return answer.canBeSent() ? "can be made" : "can be made, asks before it is sent";
    }

    private void finding(Assessment answer, Finding finding) {
        String accepted = answer.acceptedBecause(finding)
                .map(reason -> ", sent anyway: " + reason)
                .orElse("");
        line(finding.effect().severity(), finding.code() + "  " + finding.field() + numbers(finding) + accepted);
        line("", finding.reason() + "  " + finding.source());
        line("", "-> " + finding.cure());
    }

    private static String numbers(Finding finding) {
        String value = Words.shown(finding.value(), finding.unit());
        String limit = Words.shown(finding.limit(), finding.unit());
        String shown = (value.isEmpty() ? "" : "  " + value) + (limit.isEmpty() ? "" : ", limit " + limit);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + " ...";
    }

    private void site(String tooth, SiteClocks site) {
        CuffState cuff = site.cuff();
        String words = CheckJson.state(cuff).replace('-', ' ');
        if (cuff instanceof CuffState.Held held) {
            words += "; " + held.wayOut().words();
        } else if (CheckJson.goodUntil(cuff) != null) {
            words += ", good until " + CheckJson.goodUntil(cuff);
        }
        double widest = site.uncertainty().stream()
                .mapToDouble(sample -> sample.radiusAtMarginMm())
                .max()
                .orElse(0);
        line(
                tooth + " cuff",
                words + (widest == 0 ? "" : ", radius " + Math.round(widest * 100) / 100.0 + " mm uncertain"));
        String ready = site.readiness() instanceof Readiness.From from ? "from " + from.earliest() + ": " : "";
        line(tooth + " ready", ready + site.readiness().reason());
    }

    private void line(String label, String text) {
        out.println("  " + (label + "          ").substring(0, Math.max(10, label.length() + 1)) + text);
    }
}
