package com.cuffline.orderapi.designreview;

import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.DesignFact.DesignProposed;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderContent.Implant;
import com.cuffline.contracts.OrderContent.Site;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.ApprovedUnit;
import com.cuffline.orderapi.ordering.ChangeAtVersion;
import com.cuffline.orderapi.ordering.Hold;
import com.cuffline.orderapi.ordering.HoldReasons;
import com.cuffline.orderapi.ordering.Order;
import com.cuffline.orderapi.ordering.OrderGate;
import com.cuffline.orderapi.ordering.Progress;
import com.cuffline.orderapi.ordering.Review;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides about designs. The straight-through lane: every rule of every site passes and the clinic did not ask to see each
 * design; anything else waits for a technician.
 */
@Component
class ReviewDesign implements Review {

    static final String STRAIGHT_THROUGH = "straight-through";

    private final JdbcDesigns designs;
    private final OrderGate gate;
    private final HoldReasons reasons;
    private final ChangeAtVersion orders;

    ReviewDesign(JdbcDesigns designs, OrderGate gate, HoldReasons reasons, ChangeAtVersion orders) {
        this.designs = designs;
        this.gate = gate;
        this.reasons = reasons;
        this.orders = orders;
    }

    @Override
    public void resume(Order order) {
        if (order.currentHold() != null) {
            return;
        }
        Optional<DesignFact> answer = designs.find(order.identity().id(), order.revision());
        if (order.progress() == Progress.IN_REVIEW && answer.orElse(null) instanceof DesignProposed design) {
            OrderContent content = gate.content(order);
            if (stopped(order)) {
                return;
            }
            if (design.green() && !content.review().equals("always")) {
                approve(order, content, design, STRAIGHT_THROUGH);
            }
        } else if (order.progress() == Progress.IN_DESIGN) {
            answer.flatMap(Refusals::hold).ifPresent(reason -> order.hold(reason, "design-worker"));
        }
    }

    /** The last look before milling. */
    private boolean stopped(Order order) {
        reasons.ofClocks(order).ifPresent(reason -> order.hold(reason, "order-api"));
        return order.currentHold() != null;
    }

    /**
     * A technician takes the proposed design, warnings included.
     *
     * @throws Problem {@code order.state} also when a clock stops the order at this moment; it is then on hold
     */
    void accept(UUID id, long version, String who) {
        AtomicReference<Hold> stop = new AtomicReference<>();
        orders.change(id, version, order -> {
            if (!(designs.find(id, order.revision()).orElse(null) instanceof DesignProposed design)) {
                throw new Problem(ProblemCode.ORDER_STATE, "Revision " + order.revision() + " has no design to accept");
            }
            if (order.currentHold() == null && order.progress() == Progress.IN_REVIEW && stopped(order)) {
                stop.set(order.currentHold());
            } else {
                approve(order, gate.content(order), design, who);
            }
        });
        Hold hold = stop.get();
        if (hold != null) {
            throw new Problem(ProblemCode.ORDER_STATE, "The order was put on hold: " + hold.note());
        }
    }

    /** A technician asks for another design with some wishes overridden. */
    void revise(UUID id, long version, List<Adjustment> adjustments, String who, @Nullable String note) {
        orders.change(id, version, order -> {
            order.reviseDesign(gate.content(order), adjustments, who, note);
            if (order.currentHold() == null) {
                reasons.ofClocks(order).ifPresent(reason -> order.hold(reason, "order-api"));
            }
        });
    }

    private void approve(Order order, OrderContent content, DesignProposed design, String who) {
        order.approve(content, units(content, design), who);
        designs.accept(order.identity().id(), order.revision(), who);
    }

    private static List<ApprovedUnit> units(OrderContent content, DesignProposed design) {
        Map<String, Site> sites = content.sites().stream().collect(Collectors.toMap(Site::tooth, Function.identity()));
        return design.sites().stream()
                .map(site -> new ApprovedUnit(
                        implant(sites.getOrDefault(site.tooth(), content.sites().get(0))
                                .implant()),
                        site))
                .toList();
    }

    private static String implant(Implant implant) {
        return implant.system() + " " + implant.platform() + ", " + implant.diameterMm() + " mm";
    }
}
