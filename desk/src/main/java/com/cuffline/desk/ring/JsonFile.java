package com.cuffline.desk.ring;

import com.cuffline.geometry.Vector3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading of small JSON files with the reason in words when they do not serve. */
final class JsonFile {
    private static final long MOST_BYTES = 4 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private JsonFile() {}

    static JsonNode read(Path file, String what) throws UnreadableInput {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnreadableInput(what + " has more than " + MOST_BYTES + " bytes");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableInput(what + " cannot be read");
        } catch (JacksonException e) {
            throw new UnreadableInput(what + " is not JSON");
        }
    }

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
