package com.cuffline.orderapi.catalogue;

import com.cuffline.implantlibrary.Sourced;
import com.cuffline.implantlibrary.SourcedCode;
import com.cuffline.implantlibrary.SourcedList;
import com.cuffline.implantlibrary.SourcedNumber;
import com.cuffline.implantlibrary.SourcedText;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of the library as JSON: {@code value} (or {@code values}), {@code unit} where there is one, {@code certainty},
 * {@code source}, {@code confirmed}, and {@code shown}, which is marked where the value is unconfirmed.
 */
final class SourcedJson {
    static final String MM = "mm";
    static final String DEG = "deg";
    static final String NCM = "Ncm";
    static final String MINUTES = "min";
    static final String NONE = "";

    private SourcedJson() {}

    static void number(ObjectNode node, String field, SourcedNumber number, String unit) {
        ObjectNode value = node.putObject(field).put("value", number.value());
        common(unit(value, unit), number, number.shown(unit));
    }

    /** Null where no source states it. */
    static void number(ObjectNode node, String field, Optional<SourcedNumber> number, String unit) {
        number.ifPresentOrElse(known -> number(node, field, known, unit), () -> node.putNull(field));
    }

    static void code(ObjectNode node, String field, SourcedCode<?> code) {
        common(node.putObject(field).put("value", code.code()), code, code.shown());
    }

    static void text(ObjectNode node, String field, SourcedText text) {
        common(node.putObject(field).put("value", text.text()), text, text.shown());
    }

    static void numbers(ObjectNode node, String field, SourcedList<Double> list, String unit) {
        ObjectNode value = node.putObject(field);
        ArrayNode values = value.putArray("values");
        list.values().forEach(values::add);
        common(unit(value, unit), list, list.shown(unit));
    }

    static void codes(ObjectNode node, String field, SourcedList<? extends Enum<?>> list) {
        ObjectNode value = node.putObject(field);
        ArrayNode values = value.putArray("values");
        list.values().forEach(code -> values.add(word(code)));
        common(value, list, list.shown(NONE));
    }

    /** A word of a closed list as the library's files write it. */
    static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode unit(ObjectNode value, String unit) {
        return unit.equals(NONE) ? value : value.put("unit", unit);
    }

    private static void common(ObjectNode value, Sourced sourced, String shown) {
        value.put("certainty", sourced.certainty().name())
                .put("source", sourced.source())
                .put("confirmed", sourced.confirmed())
                .put("shown", shown);
    }
}
