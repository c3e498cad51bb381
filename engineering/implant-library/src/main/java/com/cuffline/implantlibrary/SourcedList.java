package com.cuffline.implantlibrary;

import java.util.List;
import java.util.stream.Collectors;

/** Several values of one kind, with where they come from; the unit is named by the field that holds them. */
public record SourcedList<T>(List<T> values, Certainty certainty, String source) implements Sourced {
    public SourcedList {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values must not be empty");
        }
    }

    /** As it is shown to people: {@code 10, 14 mm (unconfirmed)}. */
    public String shown(String unit) {
        String words = values.stream().map(SourcedList::word).collect(Collectors.joining(", "));
        return marked((words + " " + unit).strip());
    }

    private static String word(Object value) {
        if (value instanceof Double number) {
            return SourcedNumber.plain(number);
        }
        return value instanceof Enum<?> code ? Codes.of(code) : value.toString();
    }
}
