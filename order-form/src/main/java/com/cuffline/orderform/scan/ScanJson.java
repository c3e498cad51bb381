package com.cuffline.orderform.scan;

import com.cuffline.cuffscan.CuffRing;
import com.cuffline.cuffscan.Missing;
import com.cuffline.cuffscan.Neighbour;
import com.cuffline.cuffscan.Neighbours;
import com.cuffline.cuffscan.PlaceDifference;
import com.cuffline.cuffscan.PlaceField;
import com.cuffline.cuffscan.RingDifference;
import com.cuffline.cuffscan.ScanOutcome;
import com.cuffline.cuffscan.ScanRefusal;
import com.cuffline.cuffscan.ScannedPlace;
import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.MeshReading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of a scan, as JSON; the fields are described in docs/desk.md. */
public final class ScanJson {
    private static final String FROM_NEIGHBOURS = "axisTiltFromNeighboursDeg";

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

    /**
     * The place of the missing tooth, under the names an order has for it; null where a number was not read. What lacks is named with
     * what to add.
     */
    public static void place(ScannedPlace place, ObjectNode node) {
        ObjectNode tilt = node.putObject("axisTiltDeg");
        ObjectNode uncertainty = node.objectNode();
        for (PlaceField field : PlaceField.values()) {
            Double value = place.numbers().get(field);
            boolean angle = field.path().startsWith("axisTiltDeg.");
            (angle ? tilt : node).put(lastName(field), value == null ? null : Double.valueOf(rounded(value)));
            if (value != null) {
                uncertainty.put(field.path(), field.uncertainty());
            }
        }
        node.set("uncertainty", uncertainty);
        place.crowns()
                .ifPresentOrElse(
                        crowns -> node.putObject(FROM_NEIGHBOURS)
                                .put("mesiodistal", rounded(crowns.tilt().mesiodistalDeg()))
                                .put("buccolingual", rounded(crowns.tilt().buccolingualDeg()))
                                .put("uncertaintyDeg", rounded(crowns.uncertaintyDeg())),
                        () -> node.putNull(FROM_NEIGHBOURS));
        place.neighbours()
                .ifPresentOrElse(
                        seen -> neighbours(seen, node.putObject("neighbours")), () -> node.putNull("neighbours"));
        place.antagonist()
                .ifPresentOrElse(
                        seen -> node.putObject("antagonist")
                                .put("spaceMm", rounded(seen.spaceMm()))
                                .put("leastMm", rounded(seen.leastMm()))
                                .put("leastAzimuthDeg", rounded(seen.leastAzimuthDeg()))
                                .put("leastRadiusMm", rounded(seen.leastRadiusMm())),
                        () -> node.putNull("antagonist"));
        ArrayNode missing = node.putArray("missing");
        place.lacking().forEach(lacking -> missing.addObject()
                .put("field", lacking.field().path())
                .put("reason", lacking.reason())
                .put("add", lacking.add()));
    }

    private static String lastName(PlaceField field) {
        return field.path().substring(field.path().indexOf('.') + 1);
    }

    /** A number of the place as {@link #place} writes it, if it was read. */
    static OptionalDouble placeNumber(PlaceField field, JsonNode place) {
        boolean angle = field.path().startsWith("axisTiltDeg.");
        JsonNode number = (angle ? place.path("axisTiltDeg") : place).path(lastName(field));
        return number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty();
    }

    /** An estimate of a number of the place that was not read; only of the tilt there may be one. */
    static OptionalDouble placeEstimate(PlaceField field, JsonNode place) {
        JsonNode number = place.path(FROM_NEIGHBOURS).path(lastName(field));
        boolean angle = field.path().startsWith("axisTiltDeg.");
        return angle && number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty();
    }

    private static void neighbours(Neighbours seen, ObjectNode node) {
        neighbour(seen.mesial(), "mesial", node);
        neighbour(seen.distal(), "distal", node);
        node.put("scanEndsMesialMm", rounded(seen.mesialEndMm()));
        node.put("scanEndsDistalMm", rounded(seen.distalEndMm()));
    }

    private static void neighbour(Optional<Neighbour> tooth, String side, ObjectNode node) {
        tooth.ifPresentOrElse(
                seen -> node.putObject(side)
                        .put("distanceMm", rounded(seen.distanceMm()))
                        .put("heightMm", rounded(seen.heightMm()))
                        .put("buccalMm", rounded(seen.buccalMm()))
                        .put("atEdge", seen.atEdge()),
                () -> node.putNull(side));
    }

    /** Typed numbers of the place that the scan contradicts by more than their limit. */
    public static void placeDifferences(List<PlaceDifference> raised, ArrayNode differences) {
        raised.forEach(d -> differences
                .addObject()
                .put("field", d.field().path())
                .put("typed", d.typed())
                .put("scanned", rounded(d.scanned()))
                .put("difference", rounded(d.difference()))
                .put("limit", d.field().limit())
                .put("unit", d.field().unit()));
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
