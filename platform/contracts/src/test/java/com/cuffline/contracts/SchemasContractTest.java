package com.cuffline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schemas, written by hand, say the same fields, types and obligations as the records. */
class SchemasContractTest {
    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "string",
            UUID.class, "string",
            LocalDate.class, "string",
            int.class, "integer",
            long.class, "integer",
            double.class, "number",
            Double.class, "number",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            List.class, "array");

    static List<Class<? extends Record>> facts() {
        return PublishedContracts.sampleNames().stream()
                .map(name ->
                        new FactCodec().decode(PublishedContracts.sample(name)).fact())
                .<Class<? extends Record>>map(fact -> ((Record) fact).getClass())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theSchemaMirrorsTheRecord(Class<? extends Record> fact) {
        JsonNode schema = PublishedContracts.schema(fact.getSimpleName());
        assertThat(schema.path("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").stringValue()).isEqualTo("urn:cuffline:schema:" + fact.getSimpleName());
        mirrors(fact, schema, schema);
    }

    private static void mirrors(Class<?> type, JsonNode schema, JsonNode document) {
        assertThat(schema.path("type").stringValue()).as(type.getName()).isEqualTo("object");
        List<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(component -> !isNullable(component))
                .map(RecordComponent::getName)
                .toList();
        assertThat(schema.path("properties").propertyNames())
                .as(type.getName())
                .containsExactlyInAnyOrderElementsOf(fields);
        assertThat(schema.path("required").values().stream().map(JsonNode::stringValue))
                .as(type.getName())
                .containsExactlyInAnyOrderElementsOf(required);
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode field = schema.path("properties").path(component.getName());
            assertThat(allowsNull(field)).as(component.toString()).isEqualTo(isNullable(component));
            mirrors(component.getGenericType(), field, document, component.toString());
        }
    }

    private static void mirrors(Type type, JsonNode schema, JsonNode document, String where) {
        if (schema.has("anyOf")) {
            mirrors(type, schema.path("anyOf").get(0), document, where);
        } else if (schema.has("$ref")) {
            String ref = schema.path("$ref").stringValue();
            JsonNode target = ref.startsWith("#")
                    ? document.at(ref.substring(1))
                    : PublishedContracts.schema(ref.substring("urn:cuffline:schema:".length()));
            mirrors(type, target, ref.startsWith("#") ? document : target, where);
        } else if (type instanceof ParameterizedType list) {
            assertThat(schema.path("type").stringValue()).as(where).isEqualTo(TYPES.get((Class<?>) list.getRawType()));
            mirrors(list.getActualTypeArguments()[0], schema.path("items"), document, where);
        } else if (type instanceof Class<?> simple && TYPES.containsKey(simple)) {
            assertThat(schema.path("type").stringValue()).as(where).isEqualTo(TYPES.get(simple));
            String format = simple == UUID.class ? "uuid" : simple == LocalDate.class ? "date" : "";
            assertThat(schema.path("format").asString("")).as(where).isEqualTo(format);
        } else {
            mirrors((Class<?>) type, schema, document);
        }
    }

    private static boolean allowsNull(JsonNode field) {
        return field.path("anyOf").values().stream()
                .anyMatch(any -> any.path("type").asString("").equals("null"));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
