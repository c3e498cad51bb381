package com.cuffline.centerfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object. What is absent, of the wrong kind, out of range or not known here is named with its place. */
final class Fields {
    private static final int SHOWN = 60;

    private final JsonNode node;
    private final String file;
    private final String place;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode node, String file, String place) {
        this.node = node;
        this.file = file;
        this.place = place;
        if (!node.isObject()) {
            throw new CenterFileProblem(file, place, "must be an object, not " + shown(node));
        }
    }

    boolean has(String name) {
        asked.add(name);
        return node.has(name) && !node.path(name).isNull();
    }

    List<String> names() {
        List<String> names = new ArrayList<>(node.propertyNames());
        asked.addAll(names);
        return names;
    }

    String text(String name) {
        JsonNode value = value(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong(name, value, "text");
        }
        return value.stringValue();
    }

    double number(String name) {
        JsonNode value = value(name);
        if (!value.isNumber()) {
            throw wrong(name, value, "a number");
        }
        return value.doubleValue();
    }

    double numberOr(String name, double usual) {
        return has(name) ? number(name) : usual;
    }

    int whole(String name) {
        double value = number(name);
        if (value != Math.rint(value) || Math.abs(value) > 1e9) {
            throw wrong(name, node.path(name), "a whole number");
        }
        return (int) value;
    }

    int wholeOr(String name, int usual) {
        return has(name) ? whole(name) : usual;
    }

    LocalDate day(String name) {
        return time(name, LocalDate::parse, "a day such as 2026-11-20");
    }

    LocalTime clock(String name) {
        return time(name, LocalTime::parse, "a time such as 06:30");
    }

    LocalDateTime moment(String name) {
        return time(name, LocalDateTime::parse, "a moment such as 2026-11-20T06:30");
    }

    private <T> T time(String name, Function<String, T> parse, String what) {
        String text = text(name);
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw wrong(name, node.path(name), what);
        }
    }

    /** One of the words. */
    String word(String name, String... words) {
        String text = text(name);
        if (!List.of(words).contains(text)) {
            throw wrong(name, node.path(name), "one of " + String.join(", ", words));
        }
        return text;
    }

    Fields inside(String name) {
        return new Fields(value(name), file, at(name));
    }

    /** Empty where the field is absent. */
    List<Fields> listOrNone(String name) {
        return has(name) ? list(name) : List.of();
    }

    List<Fields> list(String name) {
        JsonNode value = array(name);
        List<Fields> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            items.add(new Fields(value.get(i), file, at(name) + "[" + i + "]"));
        }
        return items;
    }

    List<String> texts(String name) {
        JsonNode value = array(name);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isString()) {
                throw wrong(name + "[" + i + "]", value.get(i), "text");
            }
            items.add(value.get(i).stringValue());
        }
        return items;
    }

    List<LocalDate> days(String name) {
        List<LocalDate> days = new ArrayList<>();
        for (String text : texts(name)) {
            try {
                days.add(LocalDate.parse(text));
            } catch (DateTimeException e) {
                throw problem(name + " must be days such as 2026-11-20, not '" + text + "'");
            }
        }
        return days;
    }

    /** A pair of numbers per entry. */
    List<double[]> pairs(String name) {
        JsonNode value = array(name);
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            JsonNode pair = value.get(i);
            if (!pair.isArray()
                    || pair.size() != 2
                    || !pair.get(0).isNumber()
                    || !pair.get(1).isNumber()) {
                throw wrong(name + "[" + i + "]", pair, "two numbers");
            }
            pairs.add(new double[] {pair.get(0).doubleValue(), pair.get(1).doubleValue()});
        }
        return pairs;
    }

    /** What is built from these fields, its refusals led by this place; fields nobody asked for are refused. */
    <T> T made(Supplier<T> build) {
        T built;
        try {
            built = build.get();
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                throw problem(name + " is not a field here; known are "
                        + asked.stream().sorted().toList());
            }
        }
        return built;
    }

    CenterFileProblem problem(String words) {
        return new CenterFileProblem(file, place, words);
    }

    private JsonNode value(String name) {
        asked.add(name);
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw problem(name + " is missing");
        }
        return value;
    }

    private JsonNode array(String name) {
        JsonNode value = value(name);
        if (!value.isArray()) {
            throw wrong(name, value, "a list");
        }
        return value;
    }

    private CenterFileProblem wrong(String name, JsonNode value, String wanted) {
        return problem(name + " must be " + wanted + ", not " + shown(value));
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
