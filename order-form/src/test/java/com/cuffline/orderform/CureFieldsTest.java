package com.cuffline.orderform;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.Cure;
import com.cuffline.abutmentdesign.DesignParameter;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a rule names as its cure can be found: in the site of the order form, or among what may be overridden. */
class CureFieldsTest {
    private final JsonNode schema = schema();

    private static JsonNode schema() {
        try (InputStream file = FormErrors.open()) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Cure.class)
    void a_cure_s_field_is_a_path_in_the_form_s_site_or_a_parameter(Cure cure) {
        boolean parameter = DesignParameter.of(cure.field()).isPresent();
        boolean overrides = cure == Cure.OVERRIDE && cure.field().equals("overrides");

        assertThat(parameter || overrides || inForm(cure.field()))
                .as(cure.field())
                .isTrue();
    }

    private boolean inForm(String path) {
        JsonNode at = schema.path("$defs").path("site");
        for (String step : path.split("\\.")) {
            at = resolved(at).path("properties").path(step);
        }
        return !at.isMissingNode();
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : schema.at(reference.substring(1));
    }
}
