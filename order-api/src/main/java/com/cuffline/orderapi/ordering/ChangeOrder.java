package com.cuffline.orderapi.ordering;

import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What people do to an order they have read at a version. */
@Component
public class ChangeOrder {

    private final ChangeAtVersion orders;
    private final OrderGate gate;
    private final SendOrder send;
    private final CuffReports reports;
    private final Review review;

    ChangeOrder(ChangeAtVersion orders, OrderGate gate, SendOrder send, CuffReports reports, Review review) {
        this.orders = orders;
        this.gate = gate;
        this.send = send;
        this.reports = reports;
        this.review = review;
    }

    /** Replaces a draft's form, or makes a new revision of a sent order. */
    void replaceForm(UUID id, long version, byte[] body) {
        ObjectNode form = gate.parse(body);
        orders.change(id, version, order -> {
            requireSameOwner(order, form);
            String clinic = order.identity().clinic();
            if (order.progress() == Progress.DRAFT) {
                order.edit(gate.requireDraft(form), clinic);
            } else {
                reports.answer(order, form);
                CheckedForm checked = gate.requireSendable(id, form);
                send.amend(order, checked, clinic);
                send.keepPaper(order, checked);
            }
        });
    }

    void submit(UUID id, long version) {
        orders.change(id, version, order -> {
            CheckedForm checked = gate.requireSendable(order.form().document());
            send.submit(order, checked, order.identity().clinic());
            send.keepPaper(order, checked);
        });
    }

    void hold(UUID id, long version, String reason, String who) {
        orders.change(id, version, order -> order.hold(new Hold(Hold.PERSON, reason), who));
    }

    /** Ends a hold, unless what it waits for still stands. */
    void release(UUID id, long version, String who) {
        orders.change(id, version, order -> {
            Hold before = order.currentHold();
            order.release(who);
            send.holdIfNeeded(order, gate.check(order));
            Hold after = order.currentHold();
            if (before != null && after != null && before.code().equals(after.code())) {
                throw new Problem(ProblemCode.ORDER_STATE, "The reason still stands. " + after.words());
            }
            review.resume(order);
        });
    }

    void cancel(UUID id, long version, String reason, String who) {
        orders.change(id, version, order -> order.cancel(reason, who));
    }

    private static void requireSameOwner(Order order, ObjectNode form) {
        Order.Identity identity = order.identity();
        if (!form.path("clinic").asString("").equals(identity.clinic())
                || !form.path("caseCode").asString("").equals(identity.caseCode())) {
            throw new Problem(
                    ProblemCode.ORDER_STATE,
                    "An order keeps its clinic and case code: " + identity.clinic() + ", " + identity.caseCode());
        }
    }
}
