package com.cuffline.desk.ring;

import com.cuffline.cuffscan.ScanMethod;
import com.cuffline.cuffscan.ScanOutcome;
import com.cuffline.measurement.order.Method;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.orderform.scan.CuffJson;
import com.cuffline.orderform.scan.ScanJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The report for programs; its fields are described in docs/desk.md. */
final class RingJson {
    private static final JsonMapper JSON = new JsonMapper();

    private RingJson() {}

    static String of(RingReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("canBeMade", report.canBeMade());
        report.tooth().ifPresentOrElse(t -> root.put("tooth", t), () -> root.putNull("tooth"));
        root.put("azimuthsTurn", report.leftHanded() ? "clockwise-from-coronal" : "counter-clockwise-from-coronal");
        report.refusal()
                .ifPresentOrElse(r -> ScanJson.refusal(r, root.putObject("refusal")), () -> root.putNull("refusal"));
        report.extracted().ifPresent(scan -> addScan(root, report, scan));
        root.put("msTaken", ScanJson.rounded(report.msTaken()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void addScan(ObjectNode root, RingReport report, ScanOutcome.Extracted scan) {
        ScanJson.extracted(scan, root);
        Method method = scan.ring().method() == ScanMethod.SUPPORTED_SHAPE
                ? Method.SUPPORTED_SHAPE_SCAN
                : Method.SCAN_WITH_SCAN_BODY;
        Integer seconds =
                report.seconds().isPresent() ? Integer.valueOf(report.seconds().getAsInt()) : null;
        CuffJson.write(method, seconds, scan.ring(), Policies.standard(), root);
        report.seconds()
                .ifPresentOrElse(s -> root.put("secondsUnsupported", s), () -> root.putNull("secondsUnsupported"));
        report.radiusUncertaintyMm(scan.ring())
                .ifPresentOrElse(
                        mm -> root.put("radiusUncertaintyMm", ScanJson.rounded(mm)),
                        () -> root.putNull("radiusUncertaintyMm"));
        root.put("compared", report.compared());
        report.shown().ifPresent(shown -> {
            ScanJson.differences(shown.differences(), root.putArray("differences"));
            ScanJson.place(shown.place(), root.putObject("place"));
            ScanJson.placeDifferences(shown.placeDifferences(), root.putArray("placeDifferences"));
        });
    }
}
