package com.cuffline.orderform;

import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the schema says of a document, as findings. Missing answers are not reported here: the completeness gate knows which
 * are needed and why.
 */
final class FormErrors {
    static final String SCHEMA = "order.json";
    private static final int LONGEST_SHOWN = 60;

    private final Schema schema = load();

    List<Finding> of(JsonNode form) {
        List<Finding> findings = new ArrayList<>();
        for (Error error : schema.validate(form)) {
            if (!"required".equals(error.getKeyword())) {
                findings.add(finding(error));
            }
        }
        return findings;
    }

    private static Finding finding(Error error) {
        String keyword = error.getKeyword();
        String field = path(error);
        if ("additionalProperties".equals(keyword)) {
            return Finding.ofAnswer(
                    "unknown", field, Shown.nothing(), Shown.nothing(), "the order form has no such field");
        }
        JsonNode value = error.getInstanceNode();
        boolean type = "type".equals(keyword);
        return Finding.ofAnswer(
                type ? "type" : keyword,
                field,
                shown(value),
                limit(error),
                type ? "this answer has another form" : "this answer is not among those allowed");
    }

    private static Shown shown(@Nullable JsonNode value) {
        if (value == null || value.isContainer()) {
            return Shown.nothing();
        }
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return Shown.of(value.doubleValue());
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return Shown.of(text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...");
    }

    private static Shown limit(Error error) {
        JsonNode limit = error.getSchemaNode();
        String words =
                switch (error.getKeyword()) {
                    case "minimum", "minLength", "minItems" -> "at least ";
                    case "exclusiveMinimum" -> "above ";
                    case "maximum", "maxLength", "maxItems" -> "at most ";
                    case "exclusiveMaximum" -> "below ";
                    case "enum", "type" -> "one of ";
                    case "format" -> "a ";
                    default -> error.getKeyword() + " ";
                };
        return Shown.of(words + (limit == null ? "" : plain(limit)));
    }

    private static String plain(JsonNode limit) {
        if (limit.isString()) {
            return limit.stringValue();
        }
        List<String> choices = new ArrayList<>();
        limit.forEach(choice -> choices.add(choice.isString() ? choice.stringValue() : choice.toString()));
        return choices.isEmpty() ? limit.toString() : String.join(", ", choices);
    }

    /** {@code sites[0].cuff} from the validator's {@code /sites/0/cuff}, with an unknown property's own name. */
    private static String path(Error error) {
        StringBuilder path = new StringBuilder();
        for (String step : error.getInstanceLocation().toString().split("/")) {
            if (step.isEmpty()) {
                continue;
            }
            if (step.chars().allMatch(Character::isDigit)) {
                path.append('[').append(step).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        String property = error.getProperty();
        if (property != null && "additionalProperties".equals(error.getKeyword())) {
            path.append(path.isEmpty() ? "" : ".").append(property);
        }
        return path.toString();
    }

    private static Schema load() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        try (InputStream file = open()) {
            return registry.getSchema(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open() {
        return Objects.requireNonNull(FormErrors.class.getResourceAsStream(SCHEMA), SCHEMA);
    }
}
