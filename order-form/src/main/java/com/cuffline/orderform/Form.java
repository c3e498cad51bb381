package com.cuffline.orderform;

import com.cuffline.measurement.order.Coded;
import com.cuffline.measurement.order.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of the document. Answers that are absent, of another type or refused by the schema read as null. */
record Form(@Nullable JsonNode node, String path, Set<String> broken) {
    static final String FROM_SCAN = "from-scan";

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    Form form(String name) {
        return new Form(answer(name), at(name), broken);
    }

    boolean present() {
        return node != null && node.isObject();
    }

    List<Form> list(String name) {
        JsonNode list = node == null ? null : node.get(name);
        List<Form> items = new ArrayList<>();
        if (list != null && list.isArray()) {
            for (JsonNode item : list) {
                items.add(new Form(item, at(name) + "[" + items.size() + "]", broken));
            }
        }
        return items;
    }

    @Nullable
    String text(String name) {
        return broken.contains(at(name)) ? null : asWritten(name);
    }

    /** The text even where the schema refuses it, so that it can be searched for names. */
    @Nullable
    String asWritten(String name) {
        JsonNode text = node == null ? null : node.get(name);
        return text != null && text.isString() ? text.stringValue() : null;
    }

    @Nullable
    Double number(String name) {
        JsonNode number = answer(name);
        return number != null && number.isNumber() && Double.isFinite(number.doubleValue())
                ? Double.valueOf(number.doubleValue())
                : null;
    }

    @Nullable
    Integer whole(String name) {
        Double number = number(name);
        return number != null && number == Math.rint(number) && Math.abs(number) <= 1e9
                ? Integer.valueOf(number.intValue())
                : null;
    }

    @Nullable
    Boolean flag(String name) {
        JsonNode flag = answer(name);
        return flag != null && flag.isBoolean() ? Boolean.valueOf(flag.booleanValue()) : null;
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable
    Reading reading(String name) {
        if (FROM_SCAN.equals(text(name))) {
            return new Reading.FromScan();
        }
        Double number = number(name);
        return number == null ? null : new Reading.Typed(number);
    }

    <E extends Enum<E> & Coded> @Nullable E choice(Class<E> choices, String name) {
        String text = text(name);
        for (E choice : choices.getEnumConstants()) {
            if (choice.code().equals(text)) {
                return choice;
            }
        }
        return null;
    }

    private @Nullable JsonNode answer(String name) {
        JsonNode answer = node == null ? null : node.get(name);
        return broken.contains(at(name)) ? null : answer;
    }
}
