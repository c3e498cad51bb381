package com.cuffline.orderapi;

import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds order forms; a plain one is complete, ready for restoration and freshly measured. */
final class OrderJson {

    private final ObjectNode form;

    static OrderJson anOrder() {
        return new OrderJson(LocalDate.now(ZoneOffset.UTC));
    }

    private OrderJson(LocalDate today) {
        String text = """
                {
                  "caseCode": "T-1", "clinic": "harbour-dental", "kind": "single",
                  "sites": [{
                    "tooth": "36",
                    "implant": {"system": "Osstem TS", "platform": "Regular", "diameterMm": 4.5,
                      "placedOn": "%s", "boneGraft": "none", "loading": "conventional"},
                    "cuff": {"heldOpenBy": "stock-healing-abutment", "heldSince": "%s", "capOffSince": null,
                      "measuredOn": "%s", "method": "scan-with-scan-body", "secondsUnsupported": 20,
                      "samples": [
                        {"azimuthDeg": 0, "heightMm": 3.4, "radiusMm": 3.3},
                        {"azimuthDeg": 90, "heightMm": 3.9, "radiusMm": 3.3},
                        {"azimuthDeg": 180, "heightMm": 3.5, "radiusMm": 3.3},
                        {"azimuthDeg": 270, "heightMm": 3.4, "radiusMm": 3.3}]},
                    "axisTiltDeg": {"mesiodistal": 1.0, "buccolingual": 2.0},
                    "interocclusalSpaceMm": 10.2,
                    "wish": {"retention": "cement", "material": "titanium",
                      "marginDepthMm": {"buccal": 0.5, "mesial": 0.5, "lingual": 0.2, "distal": 0.5},
                      "tissueDisplacementAllowedMm": 0.3, "chamferWidthMm": 0.5, "taperPerWallDeg": 6.0}
                  }],
                  "appointmentOn": "%s", "review": "when-not-green", "screws": 2
                }
                """.formatted(today.minusMonths(8), today.minusMonths(1), today.minusDays(5), today.plusDays(14));
        form = (ObjectNode) new JsonMapper().readTree(text);
    }

    /** The same order as written on another day. */
    static OrderJson anOrderOn(LocalDate today) {
        return new OrderJson(today);
    }

    OrderJson caseCode(String caseCode) {
        form.put("caseCode", caseCode);
        return this;
    }

    OrderJson review(String review) {
        form.put("review", review);
        return this;
    }

    /** A bridge of this site and another with the same numbers. */
    OrderJson bridgedTo(String tooth) {
        form.put("kind", "bridge");
        ((ObjectNode) form.withArray("sites").add(site().deepCopy()).path(1)).put("tooth", tooth);
        return this;
    }

    OrderJson without(String field) {
        form.remove(field);
        return this;
    }

    ObjectNode site() {
        return (ObjectNode) form.path("sites").path(0);
    }

    ObjectNode site(String part) {
        return (ObjectNode) site().path(part);
    }

    ObjectNode form() {
        return form;
    }

    String text() {
        return form.toString();
    }
}
