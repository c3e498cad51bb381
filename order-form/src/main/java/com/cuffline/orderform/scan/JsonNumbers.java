package com.cuffline.orderform.scan;

import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Numbers of a document, with the reason in words when they are none. */
final class JsonNumbers {
    private JsonNumbers() {}

    /** All numbers of an array, nested arrays one after the other. */
    static double[] numbers(JsonNode array, String field) throws UnreadableInput {
        List<Double> numbers = new ArrayList<>();
        collect(array, field, numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(JsonNode node, String field, List<Double> numbers) throws UnreadableInput {
        if (node.isArray()) {
            for (JsonNode inner : node) {
                collect(inner, field, numbers);
            }
        } else {
            numbers.add(number(node, field));
        }
    }

    static double number(JsonNode node, String field) throws UnreadableInput {
        if (!node.isNumber()) {
            throw new UnreadableInput(field + " has to hold numbers");
        }
        return node.asDouble();
    }

    static Vector3 vector(JsonNode node, String field) throws UnreadableInput {
        double[] xyz = numbers(node, field);
        if (xyz.length != 3) {
            throw new UnreadableInput(field + " has to hold 3 numbers but holds " + xyz.length);
        }
        return new Vector3(xyz[0], xyz[1], xyz[2]);
    }
}
