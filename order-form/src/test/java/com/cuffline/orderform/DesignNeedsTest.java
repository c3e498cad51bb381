package com.cuffline.orderform;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.order.OrderDraft;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class DesignNeedsTest {
    private static List<String> lacking(String code, Consumer<ObjectNode> change) {
        ObjectNode document = Samples.document(code);
        change.accept(document);
        return DesignNeeds.of(Samples.FORM.read(document).draft()).stream()
                .map(Finding::field)
                .toList();
    }

    static List<String> codes() {
        return Samples.codes();
    }

    /** All samples but those whose cuff is not measured, or whose implant nobody knows, and those that leave numbers to a scan. */
    @ParameterizedTest
    @MethodSource("codes")
    void a_draft_that_lacks_nothing_is_taken_by_the_design(String code) {
        OrderDraft draft = Samples.FORM.read(Samples.document(code)).draft();
        List<Finding> lacking = DesignNeeds.of(draft);
        if (lacking.isEmpty()) {
            assertThat(DesignOrders.of(draft)).hasSameSizeAs(draft.sites());
        } else {
            assertThat(code).contains("-12");
        }
    }

    @Test
    void dates_and_header_are_not_needed() {
        assertThat(lacking("HA-1001", order -> {
                    order.remove(List.of("caseCode", "clinic", "appointmentOn", "review", "screws"));
                    Samples.at(order, "sites.0.implant").remove("placedOn");
                }))
                .isEmpty();
    }

    @Test
    void every_missing_answer_is_named_once() {
        assertThat(lacking("HA-1001", order -> {
                    Samples.at(order, "sites.0.implant").remove("system");
                    Samples.at(order, "sites.0.axisTiltDeg").put("buccolingual", "from-scan");
                    Samples.at(order, "sites.0.cuff.samples.1").remove("radiusMm");
                    Samples.at(order, "sites.0.wish").remove("retention");
                }))
                .containsExactly(
                        "sites[0].implant.system",
                        "sites[0].cuff.samples[1].radiusMm",
                        "sites[0].axisTiltDeg.buccolingual",
                        "sites[0].wish.retention");
    }

    @Test
    void a_form_without_kind_or_sites_says_so() {
        assertThat(lacking("HA-1001", order -> order.remove(List.of("kind", "sites"))))
                .containsExactly("sites", "kind");
    }
}
