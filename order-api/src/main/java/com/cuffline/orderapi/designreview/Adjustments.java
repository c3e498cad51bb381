package com.cuffline.orderapi.designreview;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ParameterRange;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.orderapi.ordering.Order;
import com.cuffline.orderapi.ordering.OrderGate;
import com.cuffline.orderapi.ordering.Orders;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.SharedAxes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a technician may set against the clinic's wish: the kernel's own parameters, within the ranges it gives for the site. */
@Component
class Adjustments {

    private final Orders orders;
    private final OrderGate gate;
    private final AbutmentDesigner designer;

    Adjustments(Orders orders, OrderGate gate, ImplantLibrary library) {
        this.orders = orders;
        this.gate = gate;
        this.designer = new AbutmentDesigner(library);
    }

    /** @throws Problem {@code order.unknown}, {@code order.state}, or {@code order.invalid} with every adjustment that cannot be taken */
    List<Adjustment> checked(UUID id, @Nullable List<Adjustment> adjustments) {
        if (adjustments == null || adjustments.isEmpty()) {
            return List.of();
        }
        Order order =
                orders.find(id).orElseThrow(() -> new Problem(ProblemCode.ORDER_UNKNOWN, "No order has the id " + id));
        order.requireOpen("adjust the design of");
        gate.content(order);
        Map<String, Map<DesignParameter, ParameterRange>> ranges = ranges(gate.draft(order), adjustments);
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < adjustments.size(); i++) {
            check(adjustments.get(i), "adjustments[" + i + "]", ranges, problems);
        }
        if (!problems.isEmpty()) {
            throw new Problem(ProblemCode.ORDER_INVALID, "The adjustments cannot be taken", problems);
        }
        return adjustments;
    }

    /**
     * By tooth, in the order of the form. The room of a post and its tilt depend on what else is set, there and at the sites that share its
     * insertion axis.
     */
    private Map<String, Map<DesignParameter, ParameterRange>> ranges(OrderDraft draft, List<Adjustment> adjustments) {
        List<SiteOrder> sites = DesignOrders.of(draft).stream()
                .map(site -> set(site, adjustments))
                .toList();
        List<Map<DesignParameter, ParameterRange>> each = SharedAxes.ranges(designer, draft, sites);
        Map<String, Map<DesignParameter, ParameterRange>> ranges = new LinkedHashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            ranges.put(sites.get(i).tooth().toString(), each.get(i));
        }
        return ranges;
    }

    private static SiteOrder set(SiteOrder site, List<Adjustment> adjustments) {
        SiteOrder all = site;
        for (Adjustment asked : adjustments) {
            if (asked != null && site.tooth().toString().equals(asked.tooth())) {
                SiteOrder before = all;
                all = parameter(asked)
                        .map(parameter -> before.overridden(parameter, asked.value()))
                        .orElse(before);
            }
        }
        return all;
    }

    private static Optional<DesignParameter> parameter(Adjustment asked) {
        return DesignParameter.of(Objects.requireNonNullElse(asked.parameter(), ""));
    }

    private void check(
            @Nullable Adjustment asked,
            String at,
            Map<String, Map<DesignParameter, ParameterRange>> ranges,
            List<FieldProblem> problems) {
        if (asked == null) {
            problems.add(FieldProblem.of(at, null, "tooth, parameter and value", "an adjustment is missing"));
            return;
        }
        Map<DesignParameter, ParameterRange> site = ranges.get(Objects.requireNonNullElse(asked.tooth(), ""));
        if (site == null) {
            problems.add(FieldProblem.of(
                    at + ".tooth", asked.tooth(), "one of " + ranges.keySet(), "the order has no site at this tooth"));
        }
        Optional<DesignParameter> parameter = parameter(asked);
        if (parameter.isEmpty()) {
            String known = Stream.of(DesignParameter.values())
                    .map(DesignParameter::code)
                    .collect(Collectors.joining(", "));
            problems.add(FieldProblem.of(at + ".parameter", asked.parameter(), "one of " + known, "not adjustable"));
        } else if (site != null) {
            range(asked, parameter.get(), site.get(parameter.get()), at + ".value", problems);
        }
    }

    private static void range(
            Adjustment asked,
            DesignParameter parameter,
            @Nullable ParameterRange range,
            String at,
            List<FieldProblem> problems) {
        if (range != null && !range.takes(asked.value())) {
            problems.add(new FieldProblem(
                    "adjustment.out-of-range",
                    at,
                    null,
                    asked.value(),
                    range.min() + " to " + range.max(),
                    parameter.unit(),
                    range.why(),
                    range.source(),
                    null));
        }
    }
}
