package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.OrderContent;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a clinic typed. A draft may be incomplete; an order that is sent has every value, in range and free of
 * contradiction, or comes back with every offending field, its value and its limit.
 */
@Component
public final class OrderForm {

    private static final Set<String> NAMELESS = Set.of("required", "additionalProperties");

    private final Schema schema = load();
    private final JsonMapper json;
    private final OrderPlausibility plausibility;

    OrderForm(JsonMapper json, OrderPlausibility plausibility) {
        this.json = json;
        this.plausibility = plausibility;
    }

    /** The part that even a draft needs: whose it is. */
    void requireDraft(JsonNode form) {
        List<FieldProblem> problems = schema.validate(form).stream()
                .map(OrderForm::problem)
                .filter(problem -> Set.of("clinic", "caseCode", "").contains(problem.field()))
                .toList();
        refuse(problems);
    }

    /** @throws Problem {@code order.invalid} with all offending fields */
    OrderContent requireComplete(JsonNode form) {
        List<FieldProblem> problems =
                schema.validate(form).stream().map(OrderForm::problem).toList();
        refuse(problems);
        OrderContent content = json.treeToValue(form, OrderContent.class);
        refuse(plausibility.check(content));
        return content;
    }

    /** Reads a form that was complete when it was stored. */
    public OrderContent content(Order order) {
        return json.readValue(order.form(), OrderContent.class);
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Problem(
                    ProblemCode.ORDER_INVALID,
                    problems.size() == 1 ? "1 field must be mended" : problems.size() + " fields must be mended",
                    problems);
        }
    }

    private static FieldProblem problem(Error error) {
        String field = path(error);
        JsonNode value = error.getInstanceNode();
        boolean nameless = NAMELESS.contains(error.getKeyword());
        String limit = nameless ? error.getKeyword() : error.getKeyword() + " " + error.getSchemaNode();
        Object shown = nameless || value == null || value.isContainer() ? null : value;
        return new FieldProblem(field, shown, limit, error.getMessage());
    }

    /** {@code sites[0].cuff} from the validator's {@code /sites/0/cuff}, with a missing or unknown property's own name. */
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
        if (property != null && NAMELESS.contains(error.getKeyword())) {
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
        try (InputStream schema =
                Objects.requireNonNull(OrderForm.class.getResourceAsStream("/schemas/order.json"), "order.json")) {
            return registry.getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
