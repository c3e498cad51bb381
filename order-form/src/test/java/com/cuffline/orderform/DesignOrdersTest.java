package com.cuffline.orderform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.CuffReading;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.abutmentdesign.stock.StockAdvice;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import com.cuffline.measurement.Side;
import com.cuffline.measurement.livingcuff.MeasurementUncertainty;
import com.cuffline.measurement.policy.Policies;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void heights_above_the_platform_reach_the_kernel_as_they_are() {
        SiteOrder order = orders("HA-1001", document -> {
                    Samples.at(document, "sites.0.wish").put("marginDepthReference", "platform");
                    Samples.at(document, "sites.0.wish.marginDepthMm")
                            .put("buccal", 2.41)
                            .put("mesial", 2.9)
                            .put("lingual", 2.53)
                            .put("distal", 2.34);
                })
                .get(0);
        assertThat(order.wish().marginReference()).isEqualTo(Wish.MarginReference.PLATFORM);
        assertThat(order.wish().asked())
                .containsEntry(DesignParameter.marginDepth(Side.BUCCAL), 2.41)
                .containsEntry(DesignParameter.marginDepth(Side.DISTAL), 2.34);
    }

    @Test
    void least_post_height_radii_below_the_margin_and_uncertainty_arrive() {
        SiteOrder order = orders("HA-1001", document -> {
                    Samples.at(document, "sites.0.wish").put("leastPostHeightMm", 5.5);
                    ObjectNode sample = (ObjectNode) Samples.at(document, "sites.0.cuff")
                            .withArray("samples")
                            .get(0);
                    sample.putArray("below").addObject().put("depthMm", 1.0).put("radiusMm", 2.75);
                })
                .get(0);
        assertThat(order.wish().asked()).containsEntry(DesignParameter.LEAST_POST_HEIGHT, 5.5);
        assertThat(order.cuff().get(0).below()).containsExactly(new CuffReading.WallReading(1.0, 2.75));
        List<MeasurementUncertainty> uncertain = MeasurementUncertainty.of(
                Samples.FORM
                        .read(Samples.document("HA-1001"))
                        .draft()
                        .sites()
                        .get(0)
                        .cuff(),
                Policies.standard());
        assertThat(order.cuff()).hasSameSizeAs(uncertain);
        for (int k = 0; k < uncertain.size(); k++) {
            assertThat(order.cuff().get(k).radiusUncertaintyMm())
                    .isEqualTo(uncertain.get(k).radiusAtMarginMm());
            assertThat(order.cuff().get(k).heightUncertaintyMm())
                    .isEqualTo(uncertain.get(k).heightMm());
        }
    }

    @ParameterizedTest
    @CsvSource({"metal-ceramic, 2.0", "all-ceramic, 1.5", "metal, 1.5", "composite, 1.5", ", 1.5"})
    void a_metal_ceramic_crown_is_given_its_room_above_the_post(@Nullable String crown, double clearanceMm) {
        SiteOrder order = orders("HA-1001", document -> {
                    Samples.at(document, "sites.0").put("interocclusalSpaceMm", 9.0);
                    if (crown != null) {
                        Samples.at(document, "sites.0.wish").put("crown", crown);
                    }
                })
                .get(0);

        assertThat(order.wish().metalCeramic()).isEqualTo("metal-ceramic".equals(crown));
        assertThat(new AbutmentDesigner(Samples.LIBRARY).design(order).rules()).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("room-above-the-post");
            assertThat(rule.limit()).hasValue(clearanceMm);
            assertThat(rule.number().orElseThrow()).isCloseTo(clearanceMm, within(0.3));
        });
    }

    @Test
    void sites_that_name_each_other_go_together() {
        ObjectNode document = Samples.document("LI-1105");
        assertThat(SharedAxes.groups(Samples.FORM.read(document).draft())).containsExactly(List.of(0, 1, 2, 3));
        for (int site = 0; site < 4; site++) {
            Samples.at(document, "sites." + site).remove("sharedAxisWith");
        }
        String second = Samples.at(document, "sites.1").get("tooth").asString();
        Samples.at(document, "sites.3").putArray("sharedAxisWith").add(second);
        assertThat(SharedAxes.groups(Samples.FORM.read(document).draft()))
                .containsExactly(List.of(0), List.of(1, 3), List.of(2));
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
        List<StockAdvice> advice = new StockQuestions(Samples.LIBRARY)
                .ask(Samples.FORM.read(Samples.document(code)).draft());
        assertThat(advice).hasSize(Samples.document(code).get("sites").size());
        assertThat(advice).allSatisfy(answer -> assertThat(answer.words()).isNotBlank());
    }

    @Test
    void the_advisor_says_why_it_cannot_say() {
        ObjectNode document = Samples.document("HA-1001");
        Samples.at(document, "sites.0").remove("tooth");
        assertThat(new StockQuestions(Samples.LIBRARY)
                        .ask(Samples.FORM.read(document).draft()))
                .singleElement()
                .satisfies(advice -> assertThat(advice.words()).contains("tooth is not given"));
    }
}
