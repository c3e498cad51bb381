package com.cuffline.orderapi.designreview;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignParameter;
import com.cuffline.abutmentdesign.ParameterRange;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderapi.ordering.Order;
import com.cuffline.orderapi.ordering.OrderGate;
import com.cuffline.orderapi.ordering.Orders;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.cuffline.orderform.DesignOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
        Map<String, SiteOrder> sites = DesignOrders.of(gate.draft(order)).stream()
                .collect(Collectors.toMap(site -> site.tooth().toString(), Function.identity()));
        // The room of a post depends on what else is set at its site.
        adjustments.forEach(asked -> set(asked, sites));
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < adjustments.size(); i++) {
            check(adjustments.get(i), "adjustments[" + i + "]", sites, problems);
        }
        if (!problems.isEmpty()) {
            throw new Problem(ProblemCode.ORDER_INVALID, "The adjustments cannot be taken", problems);
        }
        return adjustments;
    }

    private static void set(@Nullable Adjustment asked, Map<String, SiteOrder> sites) {
        if (asked != null) {
            DesignParameter.of(Objects.requireNonNullElse(asked.parameter(), ""))
                    .ifPresent(parameter -> sites.computeIfPresent(
                            Objects.requireNonNullElse(asked.tooth(), ""),
                            (tooth, site) -> site.overridden(parameter, asked.value())));
        }
    }

    private void check(
            @Nullable Adjustment asked, String at, Map<String, SiteOrder> sites, List<FieldProblem> problems) {
        if (asked == null) {
            problems.add(FieldProblem.of(at, null, "tooth, parameter and value", "an adjustment is missing"));
            return;
        }
        SiteOrder site = sites.get(Objects.requireNonNullElse(asked.tooth(), ""));
        if (site == null) {
            problems.add(FieldProblem.of(
                    at + ".tooth", asked.tooth(), "one of " + sites.keySet(), "the order has no site at this tooth"));
        }
        Optional<DesignParameter> parameter = DesignParameter.of(Objects.requireNonNullElse(asked.parameter(), ""));
        if (parameter.isEmpty()) {
            String known = Stream.of(DesignParameter.values())
                    .map(DesignParameter::code)
                    .collect(Collectors.joining(", "));
            problems.add(FieldProblem.of(at + ".parameter", asked.parameter(), "one of " + known, "not adjustable"));
        } else if (site != null) {
            range(asked, parameter.get(), site, at + ".value", problems);
        }
    }

    private void range(
            Adjustment asked, DesignParameter parameter, SiteOrder site, String at, List<FieldProblem> problems) {
        ParameterRange range = designer.ranges(site).get(parameter);
        if (range != null && !(asked.value() >= range.min() && asked.value() <= range.max())) {
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
