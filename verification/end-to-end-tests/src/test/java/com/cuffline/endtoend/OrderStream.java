package com.cuffline.endtoend;

import com.cuffline.workbench.Patience;
import com.cuffline.workbench.orders.OrderApi;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.OrderView;
import com.cuffline.workbench.orders.Submission;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A client that sends orders and does not give up: no answer or a fault of the center means the same request again. */
final class OrderStream {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private final OrderApi api;
    private final Map<String, Submission> answers = new ConcurrentHashMap<>();

    OrderStream(OrderApi api) {
        this.api = api;
    }

    /** Sends each order until it is answered, then once more with the same key: the answer must be the same order. */
    void send(List<OrderFile> orders) {
        for (OrderFile order : orders) {
            Submission first = sendUntilAnswered(order);
            Submission again = sendUntilAnswered(order);
            if (!idOf(first).equals(idOf(again))) {
                throw new AssertionError("key " + order.idempotencyKey() + " gave " + first + " and then " + again);
            }
            answers.put(order.idempotencyKey(), first);
        }
    }

    /** Accepts every design in review, again and again until the center has taken it. */
    void acceptWhatIsInReview() {
        for (String id : acceptedIds()) {
            Patience.until("the design of " + id + " was accepted", ANSWER_LIMIT, () -> {
                try {
                    OrderView order = api.order(id);
                    return !order.state().equals("InReview") || api.accept(order, "technician");
                } catch (UncheckedIOException centerIsAway) {
                    return false;
                }
            });
        }
    }

    /** Ids of the orders that were answered with 201. */
    Set<String> acceptedIds() {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        answers.values().forEach(answer -> {
            if (answer instanceof Submission.Accepted accepted) {
                ids.add(accepted.id());
            }
        });
        return ids;
    }

    /** How often each code was the reason of a refusal. */
    Map<String, Integer> refusals() {
        Map<String, Integer> codes = new TreeMap<>();
        answers.values().forEach(answer -> {
            if (answer instanceof Submission.Refused refused) {
                codes.merge(refused.code(), 1, Integer::sum);
            }
        });
        return codes;
    }

    private Submission sendUntilAnswered(OrderFile order) {
        List<Submission> answer = new ArrayList<>();
        Patience.until("order " + order.caseCode() + " was answered", ANSWER_LIMIT, () -> {
            try {
                return answer.add(api.submit(order.json(), order.idempotencyKey()));
            } catch (UncheckedIOException centerIsAway) {
                return false;
            }
        });
        return answer.get(0);
    }

    private static String idOf(Submission submission) {
        return submission instanceof Submission.Accepted accepted ? accepted.id() : submission.toString();
    }
}
