package com.cuffline.contracts;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that a record read from JSON has every value its type promises: only components marked nullable may be missing. */
final class Completeness {

    private Completeness() {}

    /** @throws IllegalArgumentException naming the first missing field */
    static void require(Record value) {
        require(value, "data");
    }

    private static void require(Object value, String path) {
        if (value instanceof Record fact) {
            for (RecordComponent component : fact.getClass().getRecordComponents()) {
                requireComponent(fact, component, path + "." + component.getName());
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                requireItem(list.get(i), path + "[" + i + "]");
            }
        }
    }

    private static void requireComponent(Record fact, RecordComponent component, String path) {
        Object value = read(fact, component);
        if (value != null) {
            require(value, path);
        } else if (!isNullable(component.getAnnotatedType())) {
            throw new IllegalArgumentException(path + " is missing");
        }
    }

    private static void requireItem(@Nullable Object item, String path) {
        if (item == null) {
            throw new IllegalArgumentException(path + " is null");
        }
        require(item, path);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record component " + component + " cannot be read", e);
        }
    }
}
