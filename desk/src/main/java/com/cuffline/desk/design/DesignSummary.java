package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.abutmentdesign.Verdict;
import com.cuffline.desk.design.DesignRun.OrderFiles;
import com.cuffline.desk.design.DesignRun.SiteFiles;
import com.cuffline.desk.design.SiteReport.WrittenFile;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said at the end of a run: a line or an object for each site; the numbers stand in the reports. */
final class DesignSummary {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DesignSummary() {}

    static void text(List<OrderFiles> orders, PrintWriter out) {
        for (OrderFiles order : orders) {
            for (SiteFiles site : order.sites()) {
                out.println(order.order().code() + " " + site.tooth() + ": " + line(site));
            }
        }
    }

    private static String line(SiteFiles site) {
        if (site.answer().toMake().isEmpty()) {
            return "refused, " + reason(site.answer()) + " -> " + site.report();
        }
        String files = site.meshes().stream().map(WrittenFile::name).collect(Collectors.joining(", "));
        return "designed, " + SiteReport.verdict(site.answer()) + " -> " + files + ", " + site.report();
    }

    private static String reason(SiteAnswer answer) {
        if (answer instanceof SiteAnswer.Judged judged) {
            return judged.outcome().rules().stream()
                    .filter(rule -> rule.verdict() == Verdict.FAIL)
                    .map(RuleResult::message)
                    .findFirst()
                    .orElse("");
        }
        return ((SiteAnswer.Unanswered) answer).reason();
    }

    static void json(List<OrderFiles> orders, SiteReport.Run run, PrintWriter out) {
        ObjectNode root = JSON.createObjectNode();
        root.put("kernelVersion", AbutmentDesigner.KERNEL_VERSION);
        root.put("libraryVersion", run.libraryVersion());
        Numbers.put(root, "toleranceUm", 1000 * run.toleranceMm());
        ArrayNode list = root.putArray("orders");
        for (OrderFiles order : orders) {
            ObjectNode node = list.addObject();
            node.put("file", order.order().file().toString());
            node.put("caseCode", order.order().draft().header().caseCode());
            node.put("made", order.made());
            ArrayNode sites = node.putArray("sites");
            order.sites().forEach(site -> site(site, sites.addObject()));
        }
        out.println(JSON.writeValueAsString(root));
    }

    private static void site(SiteFiles site, ObjectNode node) {
        boolean made = site.answer().toMake().isPresent();
        node.put("tooth", site.tooth());
        node.put("outcome", made ? "designed" : "refused");
        node.put("verdict", SiteReport.verdict(site.answer()));
        node.put("reason", made ? null : reason(site.answer()));
        node.put("report", site.report());
        ArrayNode files = node.putArray("files");
        site.meshes().forEach(file -> files.add(file.name()));
    }
}
