package com.cuffline.designworker.designing;

import static com.cuffline.designworker.designing.WantedDesigns.anOrder;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.SitePlace;
import com.cuffline.abutmentdesign.Verdict;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.FactCodec;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SiteOrdersTest {
    private static final AbutmentDesigner DESIGNER = new AbutmentDesigner(ImplantLibrary.standard());

    @Test
    void an_order_comes_over_with_every_number() {
        SiteOrder order = SiteOrders.of(anOrder().submitted()).list().get(0);

        assertThat(order.kind()).isEqualTo(AbutmentKind.SINGLE);
        assertThat(order.tooth()).isEqualTo(new FdiTooth(3, 6));
        assertThat(order.implant()).isEqualTo(new ImplantChoice("Dentium SuperLine", "2.5", 4.5));
        assertThat(order.cuff()).hasSize(8);
        assertThat(order.cuff().get(2)).satisfies(reading -> {
            assertThat(reading.azimuthDeg()).isEqualTo(90);
            assertThat(reading.heightMm()).isEqualTo(3.9);
            assertThat(reading.radiusMm()).isEqualTo(3.29);
            assertThat(reading.radiusUncertaintyMm()).isPositive();
        });
        assertThat(order.place()).isEqualTo(SitePlace.of(1.4, 2.2, 9.2));
        assertThat(order.wish())
                .isEqualTo(Wish.usual(
                        Retention.CEMENT,
                        "titanium",
                        0.3,
                        Map.of(
                                DesignParameter.MARGIN_DEPTH_BUCCAL, 0.5,
                                DesignParameter.MARGIN_DEPTH_MESIAL, 0.5,
                                DesignParameter.MARGIN_DEPTH_LINGUAL, 0.2,
                                DesignParameter.MARGIN_DEPTH_DISTAL, 0.5,
                                DesignParameter.CHAMFER_WIDTH, 0.5,
                                DesignParameter.TAPER, 6.0)));
        assertThat(order.overrides()).isEmpty();
    }

    @Test
    void what_a_fact_names_as_assumed_was_not_asked_for() throws IOException {
        try (InputStream sample = FactCodec.class.getResourceAsStream("/samples/OrderSubmitted.assumed.json")) {
            Envelope envelope = new FactCodec()
                    .decode(new String(Objects.requireNonNull(sample).readAllBytes(), UTF_8));
            DesignWanted wanted = (DesignWanted) envelope.fact();

            assertThat(SiteOrders.of(wanted).list().get(0).wish().asked())
                    .containsKey(DesignParameter.MARGIN_DEPTH_BUCCAL)
                    .doesNotContainKeys(DesignParameter.CHAMFER_WIDTH, DesignParameter.TAPER);
        }
    }

    @Test
    void the_place_of_the_missing_tooth_comes_over_whole_and_is_judged_on_every_side() {
        OrderContent.Place place = new OrderContent.Place(
                null, 11.0, 5.6, 5.4, 6.5, -1.5, -1.2, 4.4, 4.2, "natural", "ceramic", "natural", false);
        SiteOrders orders = SiteOrders.of(anOrder().withPlace(place).submitted());

        SitePlace seen = orders.list().get(0).place();
        assertThat(seen.tiltMesiodistalDeg()).isEqualTo(1.4);
        assertThat(seen.tiltBuccolingualDeg()).isEqualTo(2.2);
        assertThat(seen.interocclusalSpaceMm()).isEqualTo(9.2);
        assertThat(seen.mesiodistalGapMm()).hasValue(11.0);
        assertThat(seen.toMesialNeighbourMm()).hasValue(5.6);
        assertThat(seen.toDistalNeighbourMm()).hasValue(5.4);
        assertThat(seen.contactHeightMm()).hasValue(6.5);
        assertThat(seen.boneMesialMm()).hasValue(-1.5);
        assertThat(seen.boneDistalMm()).hasValue(-1.2);
        assertThat(seen.papillaMesialMm()).hasValue(4.4);
        assertThat(seen.papillaDistalMm()).hasValue(4.2);
        assertThat(orders.designed(DESIGNER).get(0).outcome().rules())
                .filteredOn(rule -> rule.number().isPresent())
                .extracting(RuleResult::rule)
                .contains(
                        "room-above-the-post",
                        "crown-has-room-buccal",
                        "crown-has-room-mesial",
                        "crown-has-room-lingual",
                        "crown-has-room-distal",
                        "abutment-keeps-off-the-mesial-neighbour",
                        "abutment-keeps-off-the-distal-neighbour",
                        "margin-keeps-off-the-mesial-bone",
                        "margin-keeps-off-the-distal-bone");
    }

    @Test
    void sites_of_a_bridge_share_one_draw_and_sites_of_their_own_do_not() {
        WantedDesigns two = anOrder();
        assertThat(shared(two.of("bridge", two.at("34"), two.at("36")))).containsExactly(true, true);
        assertThat(shared(two.of("single", two.at("34"), two.at("36")))).containsExactly(false, false);
    }

    private static List<Boolean> shared(WantedDesigns order) {
        return SiteOrders.of(order.submitted()).designed(DESIGNER).stream()
                .map(answer -> answer.outcome().rules().stream()
                        .anyMatch(rule -> rule.rule().equals("sites-share-one-draw")))
                .toList();
    }

    @Test
    void a_tilt_set_at_one_site_keeps_to_the_shared_axis_and_set_at_all_turns_it() {
        WantedDesigns bridge =
                anOrder().of("bridge", anOrder().at("34"), anOrder().at("36"));
        Adjustment first = new Adjustment("34", "postTiltDeg.buccolingual", 5.2);

        assertThat(failing(bridge.adjusted(2, first))).containsExactly("override-is-within-its-range");
        assertThat(failing(bridge.adjusted(2, first, new Adjustment("36", "postTiltDeg.buccolingual", 5.3))))
                .isEmpty();
        assertThat(failing(bridge.adjusted(2, first, new Adjustment("36", "postTiltDeg.buccolingual", 6))))
                .containsExactly("override-is-within-its-range");
    }

    private static List<String> failing(DesignWanted wanted) {
        return SiteOrders.of(wanted).designed(DESIGNER).stream()
                .flatMap(answer -> answer.outcome().rules().stream())
                .filter(rule -> rule.verdict() == Verdict.FAIL)
                .map(RuleResult::rule)
                .toList();
    }

    @Test
    void every_parameter_of_the_kernel_may_stand_in_an_adjustment() throws IOException {
        try (InputStream schema = FactCodec.class.getResourceAsStream("/schemas/DesignRevisionRequested.json")) {
            JsonNode codes = new JsonMapper()
                    .readTree(Objects.requireNonNull(schema))
                    .at("/$defs/Adjustment/properties/parameter/enum");

            assertThat(codes.valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(Stream.of(DesignParameter.values())
                            .map(DesignParameter::code)
                            .toList());
        }
    }

    @Test
    void adjustments_become_overrides_of_their_own_tooth_only() {
        WantedDesigns bridge =
                anOrder().of("bridge", anOrder().at("34"), anOrder().at("36"));
        var orders = SiteOrders.of(bridge.adjusted(
                        2,
                        new Adjustment("36", "marginDepthMm.buccal", 0.9),
                        new Adjustment("36", "marginDepthMm.mesial", 0.8),
                        new Adjustment("36", "marginDepthMm.lingual", 0.7),
                        new Adjustment("36", "marginDepthMm.distal", 0.6),
                        new Adjustment("36", "chamferWidthMm", 0.4),
                        new Adjustment("36", "taperPerWallDeg", 5)))
                .list();

        assertThat(orders.get(0).overrides()).isEmpty();
        assertThat(orders.get(1).wish())
                .isEqualTo(SiteOrders.of(bridge.submitted()).list().get(1).wish());
        assertThat(orders.get(1).overrides())
                .isEqualTo(Map.of(
                        DesignParameter.MARGIN_DEPTH_BUCCAL, 0.9,
                        DesignParameter.MARGIN_DEPTH_MESIAL, 0.8,
                        DesignParameter.MARGIN_DEPTH_LINGUAL, 0.7,
                        DesignParameter.MARGIN_DEPTH_DISTAL, 0.6,
                        DesignParameter.CHAMFER_WIDTH, 0.4,
                        DesignParameter.TAPER, 5.0));
    }

    @Test
    void an_adjustment_of_a_missing_tooth_or_an_unknown_parameter_is_refused() {
        assertThatThrownBy(() -> SiteOrders.of(anOrder().adjusted(2, new Adjustment("11", "taperPerWallDeg", 5))))
                .hasMessage("adjusted tooth 11 is not in the order");
        assertThatThrownBy(() -> SiteOrders.of(anOrder().adjusted(2, new Adjustment("36", "colour", 5))))
                .hasMessage("parameter colour cannot be adjusted");
    }
}
