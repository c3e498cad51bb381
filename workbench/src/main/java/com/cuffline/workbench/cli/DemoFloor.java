package com.cuffline.workbench.cli;

import com.cuffline.workbench.orders.OrderApi;
import com.cuffline.workbench.orders.OrderApi.Reported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Plays the floor over the public API: starts every released batch, reports its units as milled and measured, all close to
 * their targets. The first unit of the first batch breaks a tool, so that one remake is seen. A repeat does nothing twice.
 */
final class DemoFloor {

    private static final String BY = "demo-floor";

    /** Well inside of every tolerance. */
    private static final double OFF_TARGET_MM = 0.01;

    private final OrderApi api;
    private final Map<String, String> refused = new TreeMap<>();
    private int started;
    private int measured;
    private int scrapped;

    DemoFloor(OrderApi api) {
        this.api = api;
    }

    /** Works on every batch that is released now. */
    void millReleased() {
        for (JsonNode batch : batches("Released")) {
            start(batch);
        }
    }

    boolean hasPlanned() {
        return !batches("Planned").isEmpty();
    }

    boolean hasReleased() {
        return !batches("Released").isEmpty();
    }

    String summary() {
        return started + " batches started over the API by '" + BY + "', " + measured + " units measured and good, "
                + scrapped + " scrap" + (refused.isEmpty() ? "" : "; refused at the start: " + refused);
    }

    private List<JsonNode> batches(String state) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode batch : api.get("/api/batches").path("batches")) {
            if (batch.path("state").asString("").equals(state)) {
                found.add(batch);
            }
        }
        return found;
    }

    private void start(JsonNode batch) {
        String code = batch.path("code").asString("");
        String lot = batch.path("stockLot").asString("");
        Map<String, Object> scan = new HashMap<>(Map.of(
                "machine",
                batch.path("machine").asString(""),
                "stockLot",
                lot.isEmpty() ? "DEMO-" + code : lot,
                "by",
                BY));
        Reported answer = api.report("/api/batches/" + code + "/start", "demo-start-" + code, scan);
        if (answer.body().path("code").asString("").equals("floor.units-not-startable")) {
            List<String> leaveOut = new ArrayList<>();
            answer.body()
                    .path("errors")
                    .forEach(error -> leaveOut.add(error.path("field").asString("")));
            scan.put("leaveOut", leaveOut);
            answer = api.report("/api/batches/" + code + "/start", "demo-start-" + code + "-rest", scan);
        }
        if (!answer.taken()) {
            refused.put(code, answer.body().path("code").asString("no reason"));
            return;
        }
        refused.remove(code);
        started++;
        for (JsonNode unit : answer.body().path("units")) {
            work(unit);
        }
    }

    private void work(JsonNode unit) {
        String path = "/api/units/" + unit.path("unitCode").asString("");
        String key = "demo-" + unit.path("unitId").asString("");
        JsonNode now = api.get(path);
        if (!now.path("state").asString("").equals("Milling")) {
            return;
        }
        if (scrapped == 0 && now.path("serial").asInt(1) == 1) {
            scrapped++;
            api.report(path + "/scrap", key + "-scrap", Map.of("reason", "tool-broke", "by", BY));
            return;
        }
        Map<String, Object> milled = new HashMap<>(Map.of("by", BY));
        JsonNode program = unit.path("program");
        if (program.isObject()) {
            milled.put("programSha256", program.path("file").path("sha256").asString(""));
            milled.put("tools", program.path("tools"));
        }
        api.report(path + "/milled", key + "-milled", milled);
        Reported answer = api.report(
                path + "/inspections",
                key + "-measured",
                Map.of("by", BY, "measured", measures(now.path("toMeasure"))));
        measured += answer.taken() ? 1 : 0;
    }

    private static List<Map<String, Object>> measures(JsonNode toMeasure) {
        List<Map<String, Object>> measures = new ArrayList<>();
        for (JsonNode dimension : toMeasure) {
            measures.add(Map.of(
                    "name",
                    dimension.path("name").asString(""),
                    "measuredMm",
                    dimension.path("targetMm").asDouble() + OFF_TARGET_MM));
        }
        return measures;
    }
}
