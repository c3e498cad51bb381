package com.cuffline.orderform.scan;

import com.cuffline.cuffscan.PlaceField;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Numbers of the place that a site of an order holds. */
public final class TypedPlace {
    private TypedPlace() {}

    /** Those that are numbers. */
    public static Map<PlaceField, Double> of(JsonNode site) {
        Map<PlaceField, Double> typed = new EnumMap<>(PlaceField.class);
        for (PlaceField field : PlaceField.values()) {
            JsonNode answer = at(site, field);
            if (answer.isNumber()) {
                typed.put(field, answer.asDouble());
            }
        }
        return typed;
    }

    static JsonNode at(JsonNode site, PlaceField field) {
        JsonNode node = site;
        for (String name : field.path().split("\\.")) {
            node = node.path(name);
        }
        return node;
    }
}
