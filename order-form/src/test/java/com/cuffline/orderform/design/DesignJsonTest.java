package com.cuffline.orderform.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.OrderForm;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DesignJsonTest {
    private static final Path SAMPLES = Path.of("..", "workbench", "src", "main", "resources", "orders");
    private static final JsonMapper JSON = new JsonMapper();

    private static DesignOutcome designed;
    private static DesignOutcome refused;

    @BeforeAll
    static void design() {
        designed = outcome("HA-1001");
        refused = outcome("HA-1207");
    }

    private static DesignOutcome outcome(String code) {
        try {
            byte[] order = Files.readAllBytes(SAMPLES.resolve(code + ".json"));
            List<SiteOrder> sites =
                    DesignOrders.of(new OrderForm().read(OrderForm.parse(order)).draft());
            return new AbutmentDesigner(ImplantLibrary.standard()).design(sites.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode written(DesignOutcome outcome, Dialect dialect) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            DesignJson json = new DesignJson(new FieldWriter(out), dialect);
            json.rules(outcome);
            json.measureAgain(outcome, "sites[3].");
            if (outcome instanceof DesignOutcome.Designed made) {
                json.design(made.design());
            }
            out.writeEndObject();
        }
        return JSON.readTree(text.toString());
    }

    @Test
    void a_report_keeps_its_names() {
        JsonNode report = written(designed, Dialect.REPORT);
        assertThat(report.propertyNames())
                .containsExactlyInAnyOrder(
                        "rules",
                        "notes",
                        "measureAgain",
                        "parameters",
                        "traded",
                        "azimuths",
                        "marginRing",
                        "postAxis",
                        "measures",
                        "walls",
                        "sections",
                        "unconfirmed");
        assertThat(report.at("/rules/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "code", "status", "value", "limit", "unit", "source", "curingParameter", "cure", "message");
        assertThat(report.at("/parameters/0").propertyNames())
                .contains("achieved")
                .doesNotContain("value");
        assertThat(report.at("/marginRing/0").propertyNames()).containsExactly("azimuthDeg", "x", "y", "z");
        assertThat(report.at("/measures").propertyNames()).contains("collarHeightMm", "contourAngles");
        assertThat(report.at("/sections/0/dimensions/0").propertyNames())
                .containsExactlyInAnyOrder("name", "direction", "valueMm", "points");
    }

    @Test
    void a_preview_keeps_its_names() {
        JsonNode preview = written(designed, Dialect.PREVIEW);
        assertThat(preview.has("notes")).isFalse();
        assertThat(preview.at("/rules/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "code", "status", "value", "limit", "unit", "source", "curedBy", "advice", "message");
        assertThat(preview.at("/parameters/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "code", "value", "unit", "asked", "origin", "min", "max", "default", "why", "source");
        assertThat(preview.at("/azimuths/0").propertyNames())
                .containsExactly("azimuthDeg", "marginHeightMm", "marginDepthMm", "marginRadiusMm", "displacementMm");
        assertThat(preview.at("/azimuths/0/displacementMm").propertyNames())
                .containsExactly("asked", "achieved", "difference", "uncertainty");
        assertThat(preview.at("/marginRing/0").size()).isEqualTo(3);
        assertThat(preview.at("/measures").propertyNames()).contains("collarHeightsMm", "contours", "wallPlace");
        assertThat(preview.at("/sections/0/dimensions/0").propertyNames())
                .containsExactlyInAnyOrder("name", "direction", "valueMm", "from", "to");
    }

    @ParameterizedTest
    @EnumSource
    void the_failing_rule_stands_first(Dialect dialect) {
        JsonNode answer = written(refused, dialect);
        assertThat(answer.at("/rules/0/status").stringValue()).isEqualTo("fail");
        assertThat(answer.at("/rules/0/code").stringValue())
                .isEqualTo(answer.at("/measureAgain/0/rule").stringValue());
        assertThat(answer.at("/measureAgain/0/field").stringValue()).startsWith("sites[3].");
        List<String> stati = answer.get("rules")
                .valueStream()
                .map(rule -> rule.get("status").stringValue())
                .toList();
        assertThat(stati).isSortedAccordingTo((a, b) -> order(a) - order(b));
    }

    private static int order(String status) {
        return List.of("fail", "warn", "pass", "note").indexOf(status);
    }

    @Test
    void both_say_the_same_numbers() {
        JsonNode report = written(designed, Dialect.REPORT);
        JsonNode preview = written(designed, Dialect.PREVIEW);
        assertThat(preview.get("azimuths")).isEqualTo(report.get("azimuths"));
        assertThat(preview.at("/marginRing/7/1")).isEqualTo(report.at("/marginRing/7/y"));
        assertThat(preview.at("/parameters/2/value")).isEqualTo(report.at("/parameters/2/achieved"));
        assertThat(preview.at("/sections/0/dimensions/0/to")).isEqualTo(report.at("/sections/0/dimensions/0/points/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "100, 100",
        "0.1, 0.1",
        "-0.0000004, 0",
        "-2.5000004, -2.5",
        "1234.56789012, 1234.56789",
        "0.000001, 0.000001",
        "3e15, 3000000000000000"
    })
    void numbers_have_six_decimals_at_the_most(double value, String text) {
        assertThat(FieldWriter.rounded(value).toPlainString()).isEqualTo(text);
    }
}
