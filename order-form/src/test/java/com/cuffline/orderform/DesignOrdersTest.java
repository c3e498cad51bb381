package com.cuffline.orderform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.stock.StockAdvice;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import com.cuffline.measurement.Side;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class DesignOrdersTest {
    private static List<SiteOrder> orders(String code, Consumer<ObjectNode> change) {
        ObjectNode document = Samples.document(code);
        change.accept(document);
        return DesignOrders.of(Samples.FORM.read(document).draft());
    }

    static List<String> codes() {
        return Samples.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_sample_becomes_one_design_order_per_site(String code) {
        assertThat(orders(code, document -> {}))
                .hasSize(Samples.document(code).get("sites").size());
    }

    @Test
    void the_answers_arrive_as_they_were_given() {
        SiteOrder order = orders("LI-1102", document -> {}).get(0);
        assertThat(order.kind()).isEqualTo(AbutmentKind.SINGLE);
        assertThat(order.tooth()).hasToString("11");
        assertThat(order.implant().system()).isEqualTo("Straumann Tissue Level");
        assertThat(order.wish().retention()).isEqualTo(Retention.CEMENT);
        assertThat(order.wish().material()).isEqualTo("zirconia");
        assertThat(order.wish().asked()).containsEntry(DesignParameter.CHAMFER_WIDTH, 0.5);
    }

    @Test
    void what_is_not_asked_is_left_to_the_kernel() {
        SiteOrder order = orders("HA-1001", document -> Samples.at(document, "sites.0.wish")
                        .put("marginDepthMm", "house-default")
                        .remove(List.of("chamferWidthMm", "taperPerWallDeg")))
                .get(0);
        assertThat(order.wish().asked()).doesNotContainKeys(DesignParameter.TAPER, DesignParameter.CHAMFER_WIDTH);
    }

    @Test
    void heights_above_the_platform_become_depths() {
        SiteOrder order = orders("HA-1001", document -> {
                    Samples.at(document, "sites.0.wish").put("marginDepthReference", "platform");
                    Samples.at(document, "sites.0.wish.marginDepthMm")
                            .put("buccal", 2.41)
                            .put("mesial", 2.9)
                            .put("lingual", 2.53)
                            .put("distal", 2.34);
                })
                .get(0);
        for (Side side : Side.values()) {
            assertThat(order.wish().asked().get(DesignParameter.marginDepth(side)))
                    .isCloseTo(1.0, within(1e-9));
        }
    }

    @Test
    void a_missing_answer_and_one_left_to_the_scan_are_named() {
        assertThatThrownBy(() -> orders("HA-1001", document -> Samples.at(document, "sites.0.wish")
                        .remove("material")))
                .hasMessage("wish.material is not given");
        assertThatThrownBy(() -> orders("HA-1001", document -> Samples.at(document, "sites.0")
                        .put("interocclusalSpaceMm", "from-scan")))
                .hasMessage("interocclusalSpaceMm is still to be read from the scan");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_advisor_answers_for_every_site(String code) {
        List<StockAdvice> advice =
                StockQuestions.ask(Samples.FORM.read(Samples.document(code)).draft(), Samples.LIBRARY);
        assertThat(advice).hasSize(Samples.document(code).get("sites").size());
        assertThat(advice).allSatisfy(answer -> assertThat(answer.words()).isNotBlank());
    }

    @Test
    void the_advisor_says_why_it_cannot_say() {
        ObjectNode document = Samples.document("HA-1001");
        Samples.at(document, "sites.0").remove("tooth");
        assertThat(StockQuestions.ask(Samples.FORM.read(document).draft(), Samples.LIBRARY))
                .singleElement()
                .satisfies(advice -> assertThat(advice.words()).contains("tooth is not given"));
    }
}
