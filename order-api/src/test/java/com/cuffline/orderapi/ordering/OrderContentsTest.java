package com.cuffline.orderapi.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.contracts.OrderContent;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.OrderForm;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.SampleOrders;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OrderContentsTest {

    private static final OrderForm FORM = new OrderForm();
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Set<String> NOT_TO_DESIGN = Set.of("HA-1210");

    @Test
    void what_a_fact_carries_designs_the_same_as_the_form() {
        for (OrderFile sample : SampleOrders.asOf(LocalDate.of(2026, 11, 20))) {
            ObjectNode form = form(sample.json(), change -> {});
            Optional<OrderContent> content = content(form);
            assertThat(content.isEmpty()).as(sample.caseCode()).isEqualTo(NOT_TO_DESIGN.contains(sample.caseCode()));
            content.ifPresent(known -> assertThat(designs(known))
                    .as(sample.caseCode())
                    .isEqualTo(DesignOrders.of(FORM.read(form).draft())));
        }
    }

    @Test
    void teeth_become_fdi_house_depths_numbers_and_assumptions_answers() {
        ObjectNode form = sample(order -> {
            order.put("notation", "palmer").put("story", "for the front desk");
            ObjectNode site = (ObjectNode) order.path("sites").path(0);
            site.put("tooth", "LL6")
                    .putObject("place")
                    .put("mesiodistalGapMm", 11.0)
                    .put("boneMesialMm", "from-scan");
            ObjectNode wish = (ObjectNode) site.path("wish");
            wish.put("marginDepthMm", "house-default")
                    .putNull("taperPerWallDeg")
                    .remove("chamferWidthMm");
        });

        OrderContent content = content(form).orElseThrow();
        OrderContent.Site site = content.sites().get(0);

        assertThat(site.tooth()).isEqualTo("36");
        assertThat(site.wish().marginDepthMm()).isEqualTo(new OrderContent.MarginDepth(0.25, 0.25, 0.25, 0.25));
        assertThat(site.wish().chamferWidthMm()).isEqualTo(0.5);
        assertThat(site.wish().taperPerWallDeg()).isEqualTo(6);
        assertThat(site.wish().assumed()).containsExactly("chamferWidthMm", "taperPerWallDeg");
        OrderContent.Place place = Objects.requireNonNull(site.place());
        assertThat(place.mesiodistalGapMm()).isEqualTo(11);
        assertThat(place.boneMesialMm()).isNull();
        assertThat(content.libraryVersion()).isEqualTo("L-1");
        assertThat(FORM.read(JSON.valueToTree(content)).findings())
                .extracting(Finding::field)
                .containsExactly("sites[0].wish.assumed");
    }

    @Test
    void a_healing_abutment_needs_neither_tilt_nor_margin() {
        ObjectNode form = sample(order -> {
            order.put("kind", "custom-healing-abutment");
            ObjectNode site = (ObjectNode) order.path("sites").path(0);
            site.remove("axisTiltDeg");
            ObjectNode wish = (ObjectNode) site.path("wish");
            wish.remove(List.of("marginDepthMm", "retention"));
        });

        OrderContent content = content(form).orElseThrow();

        assertThat(content.sites().get(0).axisTiltDeg()).isEqualTo(new OrderContent.AxisTilt(0, 0));
        assertThat(content.sites().get(0).wish().retention()).isEqualTo("screw");
        assertThat(designs(content)).hasSize(1);
    }

    @Test
    void nothing_is_sent_to_design_while_a_number_is_left_to_the_scan() {
        assertThat(content(sample(
                        order -> ((ObjectNode) order.path("sites").path(0).path("axisTiltDeg"))
                                .put("mesiodistal", "from-scan"))))
                .isEmpty();
    }

    private static Optional<OrderContent> content(ObjectNode form) {
        return OrderContents.of(
                new TypedForm(form.toString(), "L-1"), FORM.read(form).draft());
    }

    private static List<SiteOrder> designs(OrderContent content) {
        return DesignOrders.of(FORM.read(JSON.valueToTree(content)).draft());
    }

    private static ObjectNode sample(Consumer<ObjectNode> change) {
        return form(SampleOrders.asOf(LocalDate.of(2026, 11, 20)).get(0).json(), change);
    }

    private static ObjectNode form(String json, Consumer<ObjectNode> change) {
        ObjectNode form = OrderForm.parse(json.getBytes(StandardCharsets.UTF_8));
        change.accept(form);
        return form;
    }
}
