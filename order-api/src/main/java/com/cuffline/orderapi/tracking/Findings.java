package com.cuffline.orderapi.tracking;

import com.cuffline.orderapi.tracking.OrderView.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a person should look at in a design, from the stored fact: failing rules first, then warnings. */
final class Findings {

    private Findings() {}

    static List<Finding> of(JsonNode designFact) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode site : designFact.path("sites")) {
            String tooth = site.path("tooth").asString("");
            for (JsonNode rule : site.path("rules")) {
                String verdict = rule.path("verdict").asString("");
                if (!verdict.equals("PASS")) {
                    findings.add(new Finding(tooth, verdict, text(rule, "code"), text(rule, "message")));
                }
            }
            for (JsonNode again : site.path("measureAgain")) {
                findings.add(new Finding(tooth, "MEASURE", text(again, "field"), text(again, "reason")));
            }
        }
        // Alphabetical order of the verdicts is also their order of urgency: FAIL, MEASURE, WARN.
        findings.sort(Comparator.comparing(Finding::verdict));
        return List.copyOf(findings);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
