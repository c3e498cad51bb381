package com.cuffline.orderform;

import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values a person sets for a design, beside an order form: by tooth as the form names it and by the parameter's code. They are no part of an
 * order. Whether a value lies in its range is the kernel's matter, since the range depends on the site.
 *
 * @param bySite by place in the form
 * @param findings what could not be read
 */
public record Overrides(Map<Integer, Map<DesignParameter, Double>> bySite, List<Finding> findings) {
    private static final String FIELD = "overrides";

    /** Takes the field {@code overrides} out of a document; what is left is the form. */
    public static Overrides takenFrom(ObjectNode document) {
        Overrides read = new Overrides(new HashMap<>(), new ArrayList<>());
        JsonNode given = document.remove(FIELD);
        JsonNode sites = document.path("sites");
        if (read.isObject(FIELD, given, "an object by tooth")) {
            given.properties().forEach(tooth -> read.tooth(tooth.getKey(), tooth.getValue(), sites));
        }
        return read;
    }

    /** The orders, one per site of the form, with what was set. */
    public List<SiteOrder> on(List<SiteOrder> orders) {
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
        String field = FIELD + "." + tooth;
        int site = 0;
        while (site < sites.size()
                && !sites.path(site).path("tooth").asString("").equals(tooth)) {
            site++;
        }
        if (site == sites.size()) {
            refuse("unknown", field, "a tooth of this form", "the form has no site with this tooth");
        } else if (isObject(field, values, "an object by parameter")) {
            Map<DesignParameter, Double> set = bySite.computeIfAbsent(site, at -> new EnumMap<>(DesignParameter.class));
            values.properties()
                    .forEach(value -> value(field + "." + value.getKey(), value.getKey(), value.getValue(), set));
        }
    }

    private void value(String field, String code, JsonNode value, Map<DesignParameter, Double> set) {
        DesignParameter parameter = DesignParameter.of(code).orElse(null);
        if (parameter == null) {
            refuse("unknown", field, "one of " + codes(), "there is no such parameter");
        } else if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            refuse("type", field, "a number in " + parameter.unit(), "this is no number");
        } else {
            set.put(parameter, value.asDouble());
        }
    }

    /** Nothing given is no object either, and no mistake. */
    private boolean isObject(String field, @Nullable JsonNode node, String wanted) {
        if (node == null || node.isNull()) {
            return false;
        }
        if (!node.isObject()) {
            refuse("type", field, wanted, "overrides are given by tooth and parameter");
        }
        return node.isObject();
    }

    private void refuse(String kind, String field, String limit, String reason) {
        findings.add(Finding.ofAnswer(kind, field, Shown.nothing(), Shown.of(limit), reason));
    }

    private static String codes() {
        return String.join(
                ", ",
                Arrays.stream(DesignParameter.values())
                        .map(DesignParameter::code)
                        .toList());
    }
}
