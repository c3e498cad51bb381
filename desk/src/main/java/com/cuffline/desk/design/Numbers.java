package com.cuffline.desk.design;

import com.cuffline.orderform.design.FieldWriter;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers in reports: rounded as in designs; null for what is not known. */
public final class Numbers {
    private Numbers() {}

    public static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, FieldWriter.rounded(value));
        } else {
            node.putNull(field);
        }
    }

    public static void put(ObjectNode node, String field, OptionalDouble value) {
        put(node, field, value.orElse(Double.NaN));
    }

    public static void add(ArrayNode list, double value) {
        list.add(FieldWriter.rounded(value));
    }
}
