package com.cuffline.orderform.scan;

import com.cuffline.cuffscan.PlaceDifference;
import com.cuffline.cuffscan.PlaceField;
import com.cuffline.cuffscan.RingDifference;
import com.cuffline.cuffscan.RingPoint;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.completeness.Effect;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.FindingCode;
import com.cuffline.measurement.completeness.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is said of one site and its scan. */
final class ScanFindings {
    /** Without these no design begins. */
    private static final Set<PlaceField> NEEDED =
            Set.of(PlaceField.TILT_MESIODISTAL, PlaceField.TILT_BUCCOLINGUAL, PlaceField.SPACE);

    private static final String SCAN = "the site's scan";

    private final String path;
    private final List<Finding> findings;

    ScanFindings(String path, List<Finding> findings) {
        this.path = path;
        this.findings = findings;
    }

    void unknown(String name) {
        add(FindingCode.SCAN_UNKNOWN, "scan", Shown.of(name), "no scan has the id " + name);
    }

    void erased(String name) {
        add(FindingCode.SCAN_ERASED, "scan", Shown.of(name), "the scan was erased, and something is still left to it");
    }

    void otherTooth(String name, String tooth) {
        add(FindingCode.SCAN_OF_OTHER_TOOTH, "scan", Shown.of(name), "the scan is of tooth " + tooth);
    }

    private void add(FindingCode code, String field, Shown value, String reason) {
        findings.add(new Finding(
                code.code(), path + field, code.effect(), value, Shown.nothing(), "", reason, SCAN, code.cure()));
    }

    void compare(JsonNode site, JsonNode answer) {
        JsonNode place = answer.path("place");
        for (PlaceField field : PlaceField.values()) {
            if (ScannedSites.leftToScan(TypedPlace.at(site, field))) {
                lacks(field, place.path("missing"));
            }
        }
        Map<PlaceField, Double> scanned = new EnumMap<>(PlaceField.class);
        for (PlaceField field : PlaceField.values()) {
            ScanJson.placeNumber(field, place).ifPresent(number -> scanned.put(field, number));
        }
        for (PlaceDifference d : PlaceDifference.raised(scanned, TypedPlace.of(site))) {
            differs(FindingCode.PLACE_DIFFERS_FROM_SCAN, d.field().path(), d.typed(), d.scanned(), d.field());
        }
        samples(site, answer);
    }

    private void lacks(PlaceField field, JsonNode missing) {
        String cure = FindingCode.SCAN_LACKS.cure();
        String reason = "not-read";
        for (JsonNode lacking : missing) {
            if (lacking.path("field").asString("").equals(field.path())) {
                cure = lacking.path("add").asString(cure);
                reason = lacking.path("reason").asString(reason);
            }
        }
        Effect effect = NEEDED.contains(field) ? Effect.HOLDS : Effect.ASKS;
        findings.add(new Finding(
                FindingCode.SCAN_LACKS.code(),
                path + field.path(),
                effect,
                Shown.of("from-scan"),
                Shown.nothing(),
                "",
                "the scan does not show it: " + reason,
                SCAN,
                cure));
    }

    /** The worst height and the worst radius, not each sample. */
    private void samples(JsonNode site, JsonNode answer) {
        JsonNode samples = site.path("cuff").path("samples");
        List<CuffSample> typed;
        try {
            typed = TypedSamples.of(samples);
        } catch (UnreadableInput e) {
            return;
        }
        List<RingPoint> ring = new ArrayList<>();
        for (JsonNode point : answer.path("ring")) {
            ring.add(new RingPoint(
                    point.path("azimuthDeg").asDouble(),
                    point.path("heightMm").asDouble(),
                    point.path("radiusMm").asDouble()));
        }
        List<RingDifference> raised = RingDifference.raised(ring, typed);
        for (String field : List.of("heightMm", "radiusMm")) {
            raised.stream()
                    .filter(d -> d.field().equals(field))
                    .max(Comparator.comparingDouble(d -> Math.abs(d.differenceMm())))
                    .ifPresent(d -> findings.add(new Finding(
                            FindingCode.CUFF_DIFFERS_FROM_SCAN.code(),
                            path + "cuff.samples[" + index(samples, d.azimuthDeg()) + "]." + field,
                            FindingCode.CUFF_DIFFERS_FROM_SCAN.effect(),
                            Shown.of(ScanJson.rounded(Math.abs(d.differenceMm()))),
                            Shown.of(RingDifference.LIMIT_MM),
                            "mm",
                            words(d.typedMm(), d.scannedMm(), "mm"),
                            SCAN,
                            FindingCode.CUFF_DIFFERS_FROM_SCAN.cure())));
        }
    }

    private static int index(JsonNode samples, double azimuthDeg) {
        for (int i = 0; i < samples.size(); i++) {
            if (samples.path(i).path("azimuthDeg").asDouble() == azimuthDeg) {
                return i;
            }
        }
        return 0;
    }

    private void differs(FindingCode code, String field, double typed, double scanned, PlaceField of) {
        findings.add(new Finding(
                code.code(),
                path + field,
                code.effect(),
                Shown.of(ScanJson.rounded(Math.abs(scanned - typed))),
                Shown.of(of.limit()),
                of.unit(),
                words(typed, scanned, of.unit()),
                SCAN,
                code.cure()));
    }

    private static String words(double typed, double scanned, String unit) {
        return "typed " + typed + " " + unit + ", scanned " + Math.rint(scanned * 100) / 100 + " " + unit;
    }
}
