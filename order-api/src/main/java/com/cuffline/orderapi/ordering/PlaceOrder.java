package com.cuffline.orderapi.ordering;

import com.cuffline.orderapi.ordering.JdbcIdempotency.First;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Takes a new order, as a draft or sent at once; the same key and the same order give the same answer again. */
@Component
public class PlaceOrder {

    private final Orders orders;
    private final OrderGate gate;
    private final SendOrder send;
    private final JdbcIdempotency idempotency;
    private final TransactionTemplate transaction;

    PlaceOrder(
            Orders orders,
            OrderGate gate,
            SendOrder send,
            JdbcIdempotency idempotency,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.gate = gate;
        this.send = send;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    /** @return the new order's id, or the id the key gave before */
    public UUID place(byte[] body, String idempotencyKey, boolean submit) {
        ObjectNode form = gate.parse(body);
        String requestHash = DigestUtils.sha256Hex(form + "|" + submit);
        // Only its hash is kept: a client may have put anything into it.
        String key = DigestUtils.sha256Hex(idempotencyKey);
        return transaction.execute(status -> {
            Optional<First> first = idempotency.lock(key);
            if (first.isPresent()) {
                return sameRequest(first.get(), requestHash);
            }
            Order order = submit ? sent(form) : drafted(form);
            idempotency.remember(key, new First(requestHash, order.identity().id()));
            return order.identity().id();
        });
    }

    private Order sent(ObjectNode form) {
        CheckedForm checked = gate.requireSendable(form);
        Order order = draft(form, checked.form());
        send.submit(order, checked, order.identity().clinic());
        orders.add(order);
        send.keepPaper(order, checked);
        return order;
    }

    private Order drafted(ObjectNode form) {
        Order order = draft(form, gate.requireDraft(form));
        orders.add(order);
        return order;
    }

    private Order draft(ObjectNode form, TypedForm typed) {
        Order.Identity identity = new Order.Identity(
                UUID.randomUUID(),
                orders.nextCode(),
                form.path("clinic").stringValue(),
                form.path("caseCode").stringValue());
        return Order.draft(identity, typed, identity.clinic());
    }

    private static UUID sameRequest(First first, String requestHash) {
        if (!first.requestHash().equals(requestHash)) {
            throw new Problem(ProblemCode.IDEMPOTENCY_KEY_REUSED, "Send a new key with a new order");
        }
        return first.orderId();
    }
}
