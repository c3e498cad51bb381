package com.cuffline.orderapi.preview;

import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.orderapi.web.FieldProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Values a person sets for a design, by tooth as the form names it and by the parameter's code. Whether a value lies in its
 * range is the kernel's matter, since the range depends on the site.
 *
 * @param bySite by place in the form
 */
record Overrides(Map<Integer, Map<DesignParameter, Double>> bySite, List<FieldProblem> problems) {

    static Overrides read(@Nullable JsonNode node, JsonNode sites) {
        Overrides read = new Overrides(new HashMap<>(), new ArrayList<>());
        if (node == null || node.isNull()) {
            return read;
        }
        if (!node.isObject()) {
            read.refuse("overrides", null, "an object by tooth", "overrides are given by tooth");
            return read;
        }
        node.properties().forEach(tooth -> read.tooth(tooth.getKey(), tooth.getValue(), sites));
        return read;
    }

    /** The orders with what was set. */
    List<SiteOrder> on(List<SiteOrder> orders) {
        List<SiteOrder> overridden = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            SiteOrder order = orders.get(i);
            for (var set : bySite.getOrDefault(i, Map.of()).entrySet()) {
                order = order.overridden(set.getKey(), set.getValue());
            }
            overridden.add(order);
        }
        return overridden;
    }

    private void tooth(String tooth, JsonNode values, JsonNode sites) {
        String field = "overrides." + tooth;
        int site = 0;
        while (site < sites.size()
                && !sites.path(site).path("tooth").asString("").equals(tooth)) {
            site++;
        }
        if (site == sites.size()) {
            refuse(field, null, "a tooth of this form", "the form has no site with this tooth");
            return;
        }
        Map<DesignParameter, Double> set = bySite.computeIfAbsent(site, at -> new EnumMap<>(DesignParameter.class));
        values.properties()
                .forEach(value -> value(field + "." + value.getKey(), value.getKey(), value.getValue(), set));
    }

    private void value(String field, String code, JsonNode value, Map<DesignParameter, Double> set) {
        DesignParameter parameter = DesignParameter.of(code).orElse(null);
        if (parameter == null) {
            refuse(field, null, "one of " + codes(), "there is no such parameter");
        } else if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            refuse(field, null, "a number in " + parameter.unit(), "this is no number");
        } else {
            set.put(parameter, value.asDouble());
        }
    }

    private void refuse(String field, @Nullable Object value, String limit, String reason) {
        problems.add(FieldProblem.of(field, value, limit, reason));
    }

    private static String codes() {
        return Arrays.stream(DesignParameter.values())
                .map(DesignParameter::code)
                .collect(Collectors.joining(", "));
    }
}
