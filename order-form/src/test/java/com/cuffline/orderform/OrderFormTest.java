package com.cuffline.orderform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OrderFormTest {
    @Test
    void a_value_out_of_range_names_field_value_and_limit() {
        Assessment answer = Samples.changed(
                "HA-1001", order -> Samples.at(order, "sites.0.cuff.samples.3").put("radiusMm", 9.5));
        assertThat(answer.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("answer.out-of-range");
            assertThat(finding.field()).isEqualTo("sites[0].cuff.samples[3].radiusMm");
            assertThat(finding.value()).isEqualTo(new Shown.Amount(9.5));
            assertThat(finding.limit()).isEqualTo(new Shown.Words("at most 8"));
        });
        assertThat(answer.canBeMade()).isFalse();
    }

    @Test
    void whatever_the_schema_requires_is_named_when_it_is_gone() {
        JsonNode schema = JsonMapper.builder().build().readTree(OrderForm.schema());
        List<String> unnamed = new ArrayList<>();
        required(schema, "", "", unnamed);
        for (String part : List.of(
                "site:sites.0",
                "implant:sites.0.implant",
                "cuff:sites.0.cuff",
                "wish:sites.0.wish",
                "sample:sites.0.cuff.samples.0")) {
            String name = part.substring(0, part.indexOf(':'));
            required(schema.get("$defs").get(name), part.substring(part.indexOf(':') + 1), name, unnamed);
        }
        assertThat(unnamed).isEmpty();
    }

    private static void required(JsonNode schema, String path, String name, List<String> unnamed) {
        for (JsonNode field : schema.get("required")) {
            Assessment answer = Samples.changed("HA-1001", order -> {
                ObjectNode object = path.isEmpty() ? order : Samples.at(order, path);
                object.remove(field.stringValue());
            });
            boolean named = answer.findings().stream().anyMatch(OrderFormTest::blocksAsMissing);
            if (!named || answer.canBeMade()) {
                unnamed.add(name + "." + field.stringValue());
            }
        }
    }

    private static boolean blocksAsMissing(Finding finding) {
        return finding.code().equals("answer.missing") && finding.hard();
    }

    @Test
    void an_empty_draft_is_judged_and_has_no_answers() {
        Assessment answer = Samples.check(OrderForm.parse("{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.figure().percent()).isZero();
        assertThat(answer.findings()).extracting(Finding::field).contains("caseCode", "sites", "appointmentOn");
        assertThat(answer.canBeMade()).isFalse();
    }

    @Test
    void the_figure_grows_with_every_answer_to_one_hundred() {
        int asIs = Samples.check(Samples.document("HA-1001")).figure().percent();
        Assessment full = Samples.changed("HA-1001", order -> {
            order.put("prescriber", "Dr. Lin").put("licenceNumber", "L-77").put("product", "one-piece-titanium");
            order.put("shipTo", "Harbour Dental, Pier 3").put("approver", "Dr. Lin");
            order.putObject("signature")
                    .put("by", "Dr. Lin")
                    .put("on", "2026-11-20")
                    .put("kind", "typed");
            Samples.at(order, "sites.0.cuff").put("measuredBy", "Dr. Lin");
            Samples.at(order, "sites.0.wish")
                    .put("marginDepthReference", "gingival-margin")
                    .put("emergence", "none-displaced");
        });
        assertThat(asIs).isBetween(70, 90);
        assertThat(full.figure().percent()).isEqualTo(100);
        assertThat(full.assumptions()).isEmpty();
    }

    @Test
    void an_answer_that_is_refused_does_not_count() {
        int before = Samples.check(Samples.document("HA-1001")).figure().answered();
        Assessment answer = Samples.changed("HA-1001", order -> order.put("appointmentOn", "2026-01-01"));
        assertThat(answer.figure().answered()).isEqualTo(before - 1);
        assertThat(answer.figure().open()).contains("appointmentOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fdi:36", "universal:19", "palmer:LL6"})
    void a_tooth_is_read_in_its_notation(String notation) {
        ObjectNode document = Samples.document("HA-1001");
        document.put("notation", notation.split(":")[0]);
        Samples.at(document, "sites.0").put("tooth", notation.split(":")[1]);
        assertThat(Samples.FORM.read(document).draft().sites().get(0).tooth()).isEqualTo(new FdiTooth(3, 6));
    }

    @Test
    void a_name_in_the_case_code_is_called_a_name_and_not_repeated() {
        Assessment answer = Samples.changed("HA-1001", order -> order.put("caseCode", "Mueller, Anna"));
        assertThat(answer.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("text.looks-like-a-name");
            assertThat(finding.toString()).doesNotContain("Mueller");
        });
    }

    @Test
    void null_means_not_given() {
        Assessment nulls =
                Samples.changed("HA-1001", order -> order.putNull("screws").putNull("story"));
        Assessment absent = Samples.changed("HA-1001", order -> order.remove(List.of("screws", "story")));
        assertThat(nulls.findings()).isEqualTo(absent.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"x\"", "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "{} {}", "{\"a\":", "\u0000"})
    void what_is_no_order_is_refused_with_a_reason(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OrderForm.parse(bytes))
                .isInstanceOf(UnreadableOrder.class)
                .hasMessageMatching(".{5,}");
    }

    @Test
    void deep_and_large_documents_are_refused() {
        byte[] deep = ("{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}").getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[(4 << 20) + 1];
        byte[] number = ("{\"a\":" + "9".repeat(100) + "}").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OrderForm.parse(deep)).hasMessageContaining("deep");
        assertThatThrownBy(() -> OrderForm.parse(large)).hasMessageContaining("4194304");
        assertThatThrownBy(() -> OrderForm.parse(number)).hasMessageContaining("too large");
    }
}
