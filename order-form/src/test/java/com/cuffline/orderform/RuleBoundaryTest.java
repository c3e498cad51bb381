package com.cuffline.orderform;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each rule just inside and just outside its limit. A row names a typical sample, one or two answers to replace, the code that
 * must then appear, and hard, soft or none.
 */
class RuleBoundaryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0} {1}={2} {3}={4}: {5} {6}")
    @CsvFileSource(resources = "rule-boundaries.csv", numLinesToSkip = 1, delimiter = '|')
    void the_rule_strikes_from_its_limit_on(
            String sample, String first, String firstValue, String second, String secondValue, String expected) {
        ObjectNode document = Samples.document(sample);
        set(document, first, firstValue);
        if (second != null) {
            set(document, second, secondValue);
        }
        Assessment answer = Samples.check(document);
        String code = expected.substring(expected.indexOf(' ') + 1);
        String severity = expected.substring(0, expected.indexOf(' '));
        if (severity.equals("none")) {
            assertThat(answer.findings()).extracting(Finding::code).doesNotContain(code);
        } else {
            assertThat(answer.findings())
                    .filteredOn(finding -> finding.code().equals(code))
                    .isNotEmpty()
                    .allSatisfy(finding -> {
                        assertThat(finding.effect().severity()).isEqualTo(severity);
                        assertThat(finding.source()).isNotBlank();
                    });
        }
    }

    /** A path of steps; the last is the field, created with the objects before it. */
    private static void set(ObjectNode document, String path, String json) {
        String[] steps = path.strip().split("\\.");
        ObjectNode object = document;
        for (int i = 0; i < steps.length - 1; i++) {
            if (object.get(steps[i]) == null) {
                object.putObject(steps[i]);
            }
            object = steps[i + 1].matches("\\d+")
                    ? (ObjectNode) object.get(steps[i]).get(Integer.parseInt(steps[++i]))
                    : (ObjectNode) object.get(steps[i]);
        }
        object.set(steps[steps.length - 1], JSON.readTree(json.replace('\'', '"')));
    }
}
