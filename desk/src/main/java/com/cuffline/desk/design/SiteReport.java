package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.abutmentdesign.Verdict;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report of one site as JSON. It depends on order, library, kernel and tolerance only, not on date, machine or folder.
 * docs/desk.md names every field.
 */
final class SiteReport {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final ObjectNode root = JSON.createObjectNode();

    private SiteReport() {}

    /** A file that was written for the site. */
    record WrittenFile(String name, MeshFileKind kind, int bytes, String sha256) {}

    /** The run an answer belongs to. */
    record Run(double toleranceMm, String libraryVersion) {}

    static byte[] of(OrderToDesign order, int site, SiteAnswer answer, List<WrittenFile> files, Run run) {
        SiteReport report = new SiteReport();
        report.head(order, site, answer, run);
        if (answer instanceof SiteAnswer.Judged judged) {
            report.judged(judged);
        } else if (answer instanceof SiteAnswer.Unanswered unanswered) {
            report.unanswered(unanswered);
        }
        report.files(files);
        return (JSON.writeValueAsString(report.root).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static String verdict(SiteAnswer answer) {
        return answer instanceof SiteAnswer.Judged judged
                ? lower(judged.outcome().verdict())
                : "fail";
    }

    private void head(OrderToDesign order, int site, SiteAnswer answer, Run run) {
        root.put("caseCode", order.draft().header().caseCode());
        root.put("site", site);
        root.put("tooth", order.tooth(site));
        root.put("outcome", answer.toMake().isPresent() ? "designed" : "refused");
        root.put("verdict", verdict(answer));
        root.put("kernelVersion", AbutmentDesigner.KERNEL_VERSION);
        root.put("libraryVersion", run.libraryVersion());
        Numbers.put(root, "toleranceUm", 1000 * run.toleranceMm());
    }

    private void judged(SiteAnswer.Judged judged) {
        DesignOutcome outcome = judged.outcome();
        root.put("kind", judged.order().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        root.put("material", judged.order().wish().material());
        frame(judged.order().tooth());
        ArrayNode rules = root.putArray("rules");
        outcome.rules().stream().filter(rule -> !rule.note()).forEach(rule -> rule(rule, rules.addObject()));
        ArrayNode notes = root.putArray("notes");
        outcome.rules().stream().filter(RuleResult::note).forEach(rule -> rule(rule, notes.addObject()));
        ArrayNode again = root.putArray("measureAgain");
        Optional<AbutmentDesign> design = judged.toMake();
        if (outcome instanceof DesignOutcome.Refused refused) {
            refused.measureAgain().forEach(need -> again.addObject()
                    .put("rule", need.rule())
                    .put("field", need.field())
                    .put("reason", need.reason()));
            design = refused.draft();
        }
        design.ifPresent(found -> new DesignFigures(found).write(root));
    }

    private void frame(FdiTooth tooth) {
        boolean mirrored = tooth.leftHanded();
        root.putObject("frame")
                .put("unit", "mm")
                .put("origin", "centre of the implant table")
                .put("x", "buccal")
                .put("y", mirrored ? "distal" : "mesial")
                .put("z", "coronal, along the implant axis")
                .put("azimuth", "degrees from buccal over mesial")
                .put("mirrored", mirrored)
                .put("handed", "right");
    }

    private static void rule(RuleResult rule, ObjectNode node) {
        node.put("code", rule.rule());
        node.put("status", lower(rule.verdict()));
        Numbers.put(node, "value", rule.number());
        Numbers.put(node, "limit", rule.limit());
        node.put("unit", rule.unit().isEmpty() ? null : rule.unit());
        node.put("source", rule.source());
        node.put("curingParameter", rule.cure().field());
        node.put("cure", rule.cure().advice());
        node.put("message", rule.message());
    }

    /** What the form could not read, in the shape of rules. */
    private void unanswered(SiteAnswer.Unanswered answer) {
        ArrayNode rules = root.putArray("rules");
        root.putArray("notes");
        ArrayNode again = root.putArray("measureAgain");
        answer.findings().forEach(finding -> {
            finding(finding, rules.addObject());
            again.addObject()
                    .put("rule", finding.code())
                    .put("field", finding.field())
                    .put("reason", finding.reason() + ": " + finding.cure());
        });
        if (answer.findings().isEmpty()) {
            again.addObject().put("rule", "answer.missing").putNull("field").put("reason", answer.reason());
        }
    }

    private static void finding(Finding finding, ObjectNode node) {
        node.put("code", finding.code());
        node.put("status", "fail");
        shown(node, "value", finding.value());
        shown(node, "limit", finding.limit());
        node.put("unit", finding.unit().isEmpty() ? null : finding.unit());
        node.put("source", finding.source());
        node.put("curingParameter", finding.field());
        node.put("cure", finding.cure());
        node.put("message", finding.reason());
    }

    private static void shown(ObjectNode node, String field, Shown shown) {
        if (shown instanceof Shown.Amount amount) {
            Numbers.put(node, field, amount.number());
        } else if (shown instanceof Shown.Words words) {
            node.put(field, words.text());
        } else {
            node.putNull(field);
        }
    }

    private void files(List<WrittenFile> files) {
        ArrayNode list = root.putArray("files");
        files.forEach(file -> list.addObject()
                .put("name", file.name())
                .put("format", file.kind().extension())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256()));
    }

    private static String lower(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
