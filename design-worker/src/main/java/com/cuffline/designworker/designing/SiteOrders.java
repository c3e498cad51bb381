package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.orderform.OrderForm;
import com.cuffline.orderform.SharedAxes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sites of a fact in the kernel's words: the content is an order form, and what a technician changed overrides it.
 *
 * @param list one per site, in the order of the form
 */
record SiteOrders(OrderDraft draft, List<SiteOrder> list) {

    private static final OrderForm FORM = new OrderForm();
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** @throws IllegalArgumentException naming the value that the kernel does not take */
    static SiteOrders of(DesignWanted wanted) {
        ObjectNode content = JSON.valueToTree(wanted.content());
        content.path("sites").forEach(site -> withoutAssumed((ObjectNode) site.path("wish")));
        OrderForm.Read read = FORM.read(content);
        read.findings().stream().findFirst().ifPresent(finding -> {
            throw new IllegalArgumentException(finding.field() + ": " + finding.reason());
        });
        List<SiteOrder> orders = new ArrayList<>(com.cuffline.orderform.DesignOrders.of(read.draft()));
        for (Adjustment adjustment : wanted.adjustments()) {
            int site = site(orders, adjustment.tooth());
            orders.set(site, orders.get(site).overridden(parameter(adjustment), adjustment.value()));
        }
        return new SiteOrders(read.draft(), List.copyOf(orders));
    }

    /** One answer per site; sites that are inserted along one axis are designed together. */
    List<SiteAnswer> designed(AbutmentDesigner designer) {
        List<DesignOutcome> outcomes = SharedAxes.designed(designer, draft, list);
        return IntStream.range(0, list.size())
                .mapToObj(i -> new SiteAnswer(list.get(i), outcomes.get(i)))
                .toList();
    }

    /** What nobody asked for is left to the kernel. */
    private static void withoutAssumed(ObjectNode wish) {
        JsonNode assumed = wish.path("assumed");
        wish.remove("assumed");
        assumed.forEach(name -> wish.remove(name.asString()));
    }

    private static int site(List<SiteOrder> orders, String tooth) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).tooth().toString().equals(tooth)) {
                return i;
            }
        }
        throw new IllegalArgumentException("adjusted tooth " + tooth + " is not in the order");
    }

    private static DesignParameter parameter(Adjustment adjustment) {
        return DesignParameter.of(adjustment.parameter())
                .orElseThrow(() ->
                        new IllegalArgumentException("parameter " + adjustment.parameter() + " cannot be adjusted"));
    }
}
