package com.cuffline.desk.ring;

import com.cuffline.cuffscan.CuffRing;
import com.cuffline.cuffscan.Missing;
import com.cuffline.cuffscan.ScanOutcome;
import com.cuffline.cuffscan.ScanRefusal;
import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.MeshReading;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
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
        report.refusal().ifPresentOrElse(r -> root.set("refusal", refusal(r)), () -> root.putNull("refusal"));
        report.extracted().ifPresent(e -> addScan(root, report, e));
        root.put("msTaken", rounded(report.msTaken()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static ObjectNode refusal(ScanRefusal refusal) {
        return JSON.createObjectNode()
                .put("code", refusal.code())
                .put("value", refusal.value())
                .put("limit", refusal.limit())
                .put("where", refusal.where())
                .put("sentence", refusal.sentence());
    }

    private static void addScan(ObjectNode root, RingReport report, ScanOutcome.Extracted scan) {
        CuffRing ring = scan.ring();
        MeshReading.Read file = scan.file();
        root.put("complete", ring.complete());
        root.put("method", ring.method().code());
        root.put("unit", scan.unit().symbol());
        root.put("unitVerdict", scan.verdict().code());
        root.put("format", file.format().code());
        root.put("triangles", file.triangles());
        root.put("degenerateTriangles", file.degenerate());
        root.put("commentRemoved", file.commentRemoved());
        Vector3 size = file.highest().minus(file.lowest()).times(scan.unit().millimetres());
        root.putArray("sizeMm").add(size.x()).add(size.y()).add(size.z());
        report.seconds()
                .ifPresentOrElse(s -> root.put("secondsUnsupported", s), () -> root.putNull("secondsUnsupported"));
        report.radiusUncertaintyMm(ring)
                .ifPresentOrElse(
                        mm -> root.put("radiusUncertaintyMm", rounded(mm)), () -> root.putNull("radiusUncertaintyMm"));
        root.put("azimuths", ring.azimuths());
        root.put("azimuthsMissing", ring.azimuthsMissing());
        root.put("widestGapDeg", ring.widestGapDeg());
        root.put("widestGapLimitDeg", CuffRing.WIDEST_GAP_DEG);
        addRing(root, ring);
        ArrayNode missing = root.putArray("missing");
        ring.missing().forEach(gap -> missing.add(missing(gap, ring.azimuths())));
        addDifferences(root, report);
    }

    private static void addRing(ObjectNode root, CuffRing ring) {
        ArrayNode points = root.putArray("ring");
        ring.ring().forEach(p -> points.addObject()
                .put("azimuthDeg", p.azimuthDeg())
                .put("heightMm", rounded(p.heightMm()))
                .put("radiusMm", rounded(p.radiusMm())));
        ArrayNode profile = root.putArray("profile");
        ring.profile().forEach(p -> profile.addObject()
                .put("azimuthDeg", p.azimuthDeg())
                .put("depthMm", p.depthMm())
                .put("heightMm", rounded(p.heightMm()))
                .put("radiusMm", rounded(p.radiusMm())));
    }

    private static ObjectNode missing(Missing gap, int azimuths) {
        return JSON.createObjectNode()
                .put("part", gap.part().name().toLowerCase(Locale.ROOT))
                .put("reason", gap.reason().code())
                .put("fromAzimuthDeg", gap.fromAzimuthDeg())
                .put("toAzimuthDeg", gap.toAzimuthDeg())
                .put("widthDeg", gap.widthDeg(azimuths))
                .put("fromDepthMm", gap.fromDepthMm())
                .put("toDepthMm", gap.toDepthMm());
    }

    private static void addDifferences(ObjectNode root, RingReport report) {
        root.put("compared", report.compared());
        ArrayNode differences = root.putArray("differences");
        report.differences().forEach(d -> differences
                .addObject()
                .put("azimuthDeg", d.azimuthDeg())
                .put("field", d.field())
                .put("typedMm", d.typedMm())
                .put("scannedMm", rounded(d.scannedMm()))
                .put("differenceMm", rounded(d.differenceMm()))
                .put("limitMm", com.cuffline.cuffscan.RingDifference.LIMIT_MM));
    }

    /** To a tenth of a micrometre, which is finer than any scan. */
    private static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
