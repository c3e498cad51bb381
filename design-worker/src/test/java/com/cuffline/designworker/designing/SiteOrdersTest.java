package com.cuffline.designworker.designing;

import static com.cuffline.designworker.designing.WantedDesigns.anOrder;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.SitePlace;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.FactCodec;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SiteOrdersTest {

    @Test
    void an_order_comes_over_with_every_number() {
        SiteOrder order = SiteOrders.of(anOrder().submitted()).get(0);

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

            assertThat(SiteOrders.of(wanted).get(0).wish().asked())
                    .containsKey(DesignParameter.MARGIN_DEPTH_BUCCAL)
                    .doesNotContainKeys(DesignParameter.CHAMFER_WIDTH, DesignParameter.TAPER);
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
                new Adjustment("36", "taperPerWallDeg", 5)));

        assertThat(orders.get(0).overrides()).isEmpty();
        assertThat(orders.get(1).wish())
                .isEqualTo(SiteOrders.of(bridge.submitted()).get(1).wish());
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
