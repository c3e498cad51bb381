package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.OrderContent;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do to an order they have read at a version. */
@Component
public class ChangeOrder {

    private final ChangeAtVersion orders;
    private final OrderForm forms;
    private final SendOrder send;
    private final Review review;
    private final JsonMapper json;

    ChangeOrder(ChangeAtVersion orders, OrderForm forms, SendOrder send, Review review, JsonMapper json) {
        this.orders = orders;
        this.forms = forms;
        this.send = send;
        this.review = review;
        this.json = json;
    }

    /** Replaces a draft's form, or makes a new revision of a sent order. */
    void replaceForm(UUID id, long version, JsonNode form) {
        orders.change(id, version, order -> {
            requireSameOwner(order, form);
            if (order.progress() == Progress.DRAFT) {
                forms.requireDraft(form);
                order.edit(form.toString(), order.identity().clinic());
            } else {
                OrderContent content = forms.requireComplete(form);
                send.amend(order, content, form.toString(), order.identity().clinic());
                send.keepPaper(order, content);
            }
        });
    }

    void submit(UUID id, long version) {
        orders.change(id, version, order -> {
            OrderContent content = forms.requireComplete(json.readTree(order.form()));
            send.submit(order, content, order.identity().clinic());
            send.keepPaper(order, content);
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
            send.holdIfNeeded(order, forms.content(order));
            Hold after = order.currentHold();
            if (before != null && after != null && before.code().equals(after.code())) {
                throw new Problem(ProblemCode.ORDER_STATE, "The reason still stands. " + after.note());
            }
            review.resume(order);
        });
    }

    void cancel(UUID id, long version, String reason, String who) {
        orders.change(id, version, order -> order.cancel(reason, who));
    }

    private static void requireSameOwner(Order order, JsonNode form) {
        Order.Identity identity = order.identity();
        if (!form.path("clinic").asString("").equals(identity.clinic())
                || !form.path("caseCode").asString("").equals(identity.caseCode())) {
            throw new Problem(
                    ProblemCode.ORDER_STATE,
                    "An order keeps its clinic and case code: " + identity.clinic() + ", " + identity.caseCode());
        }
    }
}
