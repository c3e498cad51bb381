package com.cuffline.orderform;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bytes of an order under limits that no honest order meets. */
final class OrderDocument {
    static final int MOST_BYTES = 4 << 20;
    private static final double LARGEST = 1e15;
    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(200)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private OrderDocument() {}

    /** @throws UnreadableOrder naming the reason, and line and column where there is one */
    static ObjectNode parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableOrder("an order has at most " + MOST_BYTES + " bytes, this has " + bytes.length);
        }
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (StreamConstraintsException e) {
            throw new UnreadableOrder("too large or too deep: " + e.getOriginalMessage(), e);
        } catch (JacksonException e) {
            throw new UnreadableOrder("not JSON: " + place(e), e);
        }
        if (!(root instanceof ObjectNode object)) {
            throw new UnreadableOrder("an order is one JSON object");
        }
        return object;
    }

    /** The message without the document's text, which may hold a name. */
    private static String place(JacksonException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        String what = first.startsWith("Duplicate") ? first : first.replaceAll("'[^']*'", "...");
        return e.getLocation() == null
                ? what
                : what + ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    /**
     * A copy in which null, which means not given, does not stand. Numbers of more than 15 digits, far outside every range of
     * the form, are cut to that size: the schema validator cannot compare them.
     */
    static ObjectNode tidied(ObjectNode object) {
        ObjectNode copy = object.objectNode();
        object.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                copy.set(entry.getKey(), clean(entry.getValue()));
            }
        });
        return copy;
    }

    private static JsonNode clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return tidied(object);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(clean(item)));
            return copy;
        }
        if (node.isNumber() && !(Math.abs(node.doubleValue()) <= LARGEST)) {
            return DoubleNode.valueOf(Math.copySign(LARGEST, node.doubleValue()));
        }
        return node;
    }
}
