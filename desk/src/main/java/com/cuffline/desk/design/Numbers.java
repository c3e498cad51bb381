package com.cuffline.desk.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers in reports: six decimals, the same text on every Java; null for what is not known. */
public final class Numbers {
    private static final int DECIMALS = 6;

    private Numbers() {}

    public static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, rounded(value));
        } else {
            node.putNull(field);
        }
    }

    public static void put(ObjectNode node, String field, OptionalDouble value) {
        put(node, field, value.orElse(Double.NaN));
    }

    public static void add(ArrayNode list, double value) {
        list.add(rounded(value));
    }

    private static BigDecimal rounded(double value) {
        BigDecimal plain =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
