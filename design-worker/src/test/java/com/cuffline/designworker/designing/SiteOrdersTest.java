package com.cuffline.designworker.designing;

import static com.cuffline.designworker.designing.WantedDesigns.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.abutmentdesign.ImplantChoice;
import com.cuffline.abutmentdesign.Material;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.abutmentdesign.Wish;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.Retention;
import org.junit.jupiter.api.Test;

class SiteOrdersTest {

    @Test
    void an_order_comes_over_with_every_number() {
        SiteOrder order = SiteOrders.of(anOrder().submitted()).get(0);

        assertThat(order.kind()).isEqualTo(AbutmentKind.SINGLE);
        assertThat(order.tooth()).isEqualTo(new FdiTooth(3, 6));
        assertThat(order.implant()).isEqualTo(new ImplantChoice("Dentium SuperLine", "2.5", 4.5));
        assertThat(order.cuff().samples()).hasSize(8).contains(new CuffSample(90, 3.9, 3.29));
        assertThat(order.cuff().secondsUnsupported()).isEqualTo(20);
        assertThat(order.axisTilt()).isEqualTo(new AxisTilt(1.4, 2.2));
        assertThat(order.interocclusalSpaceMm()).isEqualTo(9.2);
        assertThat(order.wish())
                .isEqualTo(new Wish(
                        Retention.CEMENT, Material.TITANIUM, new MarginDepths(0.5, 0.5, 0.2, 0.5), 0.3, 0.5, 6));
    }

    @Test
    void adjustments_replace_the_wish_of_their_own_tooth_only() {
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

        assertThat(orders.get(0).wish())
                .isEqualTo(SiteOrders.of(bridge.submitted()).get(0).wish());
        assertThat(orders.get(1).wish().marginDepths()).isEqualTo(new MarginDepths(0.9, 0.8, 0.7, 0.6));
        assertThat(orders.get(1).wish().chamferWidthMm()).isEqualTo(0.4);
        assertThat(orders.get(1).wish().taperPerWallDeg()).isEqualTo(5);
    }

    @Test
    void an_adjustment_of_a_missing_tooth_or_an_unknown_parameter_is_refused() {
        assertThatThrownBy(() -> SiteOrders.of(anOrder().adjusted(2, new Adjustment("11", "taperPerWallDeg", 5))))
                .hasMessage("adjusted tooth 11 is not in the order");
        assertThatThrownBy(() -> SiteOrders.of(anOrder().adjusted(2, new Adjustment("36", "colour", 5))))
                .hasMessage("parameter colour cannot be adjusted");
    }
}
