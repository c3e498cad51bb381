package com.cuffline.orderform.scan;

import com.cuffline.cuffscan.CuffRing;
import com.cuffline.cuffscan.Missing;
import com.cuffline.cuffscan.RingDifference;
import com.cuffline.cuffscan.ScanOutcome;
import com.cuffline.cuffscan.ScanRefusal;
import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.MeshReading;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a scan, as JSON; the fields are described in docs/desk.md. */
public final class ScanJson {
    private ScanJson() {}

    public static void refusal(ScanRefusal refusal, ObjectNode node) {
        node.put("code", refusal.code())
                .put("value", refusal.value())
                .put("limit", refusal.limit())
                .put("where", refusal.where())
                .put("sentence", refusal.sentence());
    }

    /** The file, whether the ring suffices, its points, the profile and what is missing. */
    public static void extracted(ScanOutcome.Extracted scan, ObjectNode node) {
        CuffRing ring = scan.ring();
        MeshReading.Read file = scan.file();
        node.put("complete", ring.complete());
        node.put("method", ring.method().code());
        node.put("unit", scan.unit().symbol());
        node.put("unitVerdict", scan.verdict().code());
        node.put("format", file.format().code());
        node.put("triangles", file.triangles());
        node.put("degenerateTriangles", file.degenerate());
        node.put("commentRemoved", file.commentRemoved());
        Vector3 size = file.highest().minus(file.lowest()).times(scan.unit().millimetres());
        node.putArray("sizeMm").add(size.x()).add(size.y()).add(size.z());
        node.put("azimuths", ring.azimuths());
        node.put("azimuthsMissing", ring.azimuthsMissing());
        node.put("widestGapDeg", ring.widestGapDeg());
        node.put("widestGapLimitDeg", CuffRing.WIDEST_GAP_DEG);
        ring(ring, node);
        ArrayNode missing = node.putArray("missing");
        ring.missing().forEach(gap -> missing(gap, ring.azimuths(), missing.addObject()));
    }

    private static void ring(CuffRing ring, ObjectNode root) {
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

    private static void missing(Missing gap, int azimuths, ObjectNode node) {
        node.put("part", gap.part().name().toLowerCase(Locale.ROOT))
                .put("reason", gap.reason().code())
                .put("fromAzimuthDeg", gap.fromAzimuthDeg())
                .put("toAzimuthDeg", gap.toAzimuthDeg())
                .put("widthDeg", gap.widthDeg(azimuths))
                .put("fromDepthMm", gap.fromDepthMm())
                .put("toDepthMm", gap.toDepthMm());
    }

    /** Typed values that the scan contradicts by more than the limit. */
    public static void differences(List<RingDifference> raised, ArrayNode differences) {
        raised.forEach(d -> differences
                .addObject()
                .put("azimuthDeg", d.azimuthDeg())
                .put("field", d.field())
                .put("typedMm", d.typedMm())
                .put("scannedMm", rounded(d.scannedMm()))
                .put("differenceMm", rounded(d.differenceMm()))
                .put("limitMm", RingDifference.LIMIT_MM));
    }

    /** To a tenth of a micrometre, which is finer than any scan. */
    public static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
