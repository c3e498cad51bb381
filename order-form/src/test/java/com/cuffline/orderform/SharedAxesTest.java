package com.cuffline.orderform;

import static com.cuffline.abutmentdesign.DesignParameter.POST_TILT_BUCCOLINGUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ParameterAnswer;
import com.cuffline.abutmentdesign.ParameterRange;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.measurement.order.OrderDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The bridges among the sample orders, with tilts set. */
class SharedAxesTest {
    private static final AbutmentDesigner DESIGNER = new AbutmentDesigner(Samples.LIBRARY);

    @Test
    void the_ranges_are_those_that_the_designs_of_the_order_show() {
        for (String code : List.of("HA-1104", "LI-1105", "HA-1001")) {
            OrderDraft draft = Samples.FORM.read(Samples.document(code)).draft();
            List<SiteOrder> orders = DesignOrders.of(draft);
            List<Map<DesignParameter, ParameterRange>> ranges = SharedAxes.ranges(DESIGNER, draft, orders);
            List<DesignOutcome> outcomes = SharedAxes.designed(DESIGNER, draft, orders);
            assertThat(ranges).hasSameSizeAs(orders);
            for (int site = 0; site < orders.size(); site++) {
                for (ParameterAnswer answer :
                        ((Designed) outcomes.get(site)).design().parameters()) {
                    assertThat(answer.range())
                            .as("%s %s", orders.get(site).tooth(), answer.parameter())
                            .isEqualTo(ranges.get(site).get(answer.parameter()));
                }
            }
        }
    }

    @Test
    void sites_with_an_axis_of_their_own_keep_the_tested_range() {
        ObjectNode single = Samples.document("HA-1104").put("kind", "single");
        OrderDraft draft = Samples.FORM.read(single).draft();
        for (Map<DesignParameter, ParameterRange> ranges : SharedAxes.ranges(DESIGNER, draft, DesignOrders.of(draft))) {
            ParameterRange tilt = tilt(ranges);
            assertThat(tilt.min()).isEqualTo(-25);
            assertThat(tilt.max()).isEqualTo(25);
            assertThat(tilt.why()).isEqualTo("angle to the implant axis that was tested with the connection");
        }
    }

    @Test
    void a_bridge_is_turned_by_setting_every_site() {
        OrderDraft draft = Samples.FORM.read(Samples.document("HA-1104")).draft();
        List<SiteOrder> orders = new ArrayList<>(DesignOrders.of(draft));
        ParameterRange alone = tilt(SharedAxes.ranges(DESIGNER, draft, orders).get(1));
        assertThat(alone.min()).isCloseTo(5.9, within(0.01));
        assertThat(alone.why()).contains("shared with 34");

        orders.set(0, orders.get(0).overridden(POST_TILT_BUCCOLINGUAL, 5.8));
        assertThat(refusals(draft, orders)).containsExactly("34");
        orders.set(1, orders.get(1).overridden(POST_TILT_BUCCOLINGUAL, 8.4));
        assertThat(refusals(draft, orders)).isEmpty();
        orders.set(1, orders.get(1).overridden(POST_TILT_BUCCOLINGUAL, 9.4));
        assertThat(refusals(draft, orders)).containsExactly("36");
    }

    private static ParameterRange tilt(Map<DesignParameter, ParameterRange> ranges) {
        return Objects.requireNonNull(ranges.get(POST_TILT_BUCCOLINGUAL));
    }

    /** Teeth at which an override is refused. */
    private static List<String> refusals(OrderDraft draft, List<SiteOrder> orders) {
        List<String> teeth = new ArrayList<>();
        List<DesignOutcome> outcomes = SharedAxes.designed(DESIGNER, draft, orders);
        for (int site = 0; site < orders.size(); site++) {
            if (outcomes.get(site).rules().stream()
                    .anyMatch(rule -> rule.rule().equals("override-is-within-its-range"))) {
                teeth.add(orders.get(site).tooth().toString());
            }
        }
        return teeth;
    }
}
