package com.cuffline.desk.mill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, whose absence or wrong kind is named by its path. */
final class Fields {
    private final JsonNode node;
    private final String path;

    Fields(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new IllegalArgumentException((path.isEmpty() ? "the document" : path) + " must be an object");
        }
        this.node = node;
        this.path = path;
    }

    boolean has(String name) {
        return node.has(name) && !node.path(name).isNull();
    }

    List<String> names() {
        return new ArrayList<>(node.propertyNames());
    }

    String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException(at(name) + " must be text");
        }
        return value.stringValue();
    }

    double number(String name) {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(at(name) + " must be a number");
        }
        return value.doubleValue();
    }

    int whole(String name) {
        double value = number(name);
        if (value != Math.rint(value) || Math.abs(value) > 1e9) {
            throw new IllegalArgumentException(at(name) + " must be a whole number");
        }
        return (int) value;
    }

    Fields inside(String name) {
        return new Fields(node.path(name), at(name));
    }

    List<Fields> list(String name) {
        JsonNode value = array(name);
        List<Fields> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            items.add(new Fields(value.get(i), at(name) + "[" + i + "]"));
        }
        return items;
    }

    List<String> texts(String name) {
        JsonNode value = array(name);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isString()) {
                throw new IllegalArgumentException(at(name) + "[" + i + "] must be text");
            }
            items.add(value.get(i).stringValue());
        }
        return items;
    }

    /** What is built from these fields, its refusals led by their path. */
    <T> T made(Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(message.startsWith(path) ? message : path + ": " + message, e);
        }
    }

    private JsonNode array(String name) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            throw new IllegalArgumentException(at(name) + " must be a list");
        }
        return value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
