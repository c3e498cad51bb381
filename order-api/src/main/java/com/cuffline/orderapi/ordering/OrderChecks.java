package com.cuffline.orderapi.ordering;

import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.cuffline.orderform.CheckJson;
import com.cuffline.orderform.StockQuestions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole answer of the completeness gate, for a form that nobody keeps and for a stored order. */
@Component
public class OrderChecks {

    private final OrderGate gate;
    private final Orders orders;
    private final ImplantLibrary library;
    private final StockQuestions stock;
    private final JsonMapper json;
    private final Clock clock;

    OrderChecks(
            OrderGate gate, Orders orders, ImplantLibrary library, StockQuestions stock, JsonMapper json, Clock clock) {
        this.gate = gate;
        this.orders = orders;
        this.library = library;
        this.stock = stock;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Problem {@code request.unreadable} */
    ObjectNode of(byte[] body) {
        return answer(gate.check(gate.parse(body)));
    }

    /**
     * As of today, with what the clinic has reported since.
     *
     * @throws Problem {@code order.unknown}
     */
    public ObjectNode of(UUID id) {
        Order order =
                orders.find(id).orElseThrow(() -> new Problem(ProblemCode.ORDER_UNKNOWN, "No order has the id " + id));
        return answer(gate.check(order));
    }

    private ObjectNode answer(CheckedForm checked) {
        ObjectNode answer = json.createObjectNode();
        LocalDate today = LocalDate.now(clock);
        answer.put("on", today.toString());
        answer.put("libraryVersion", library.version());
        CheckJson.write(checked.draft(), checked.assessment(), stock.ask(checked.draft()), today, answer);
        return answer;
    }
}
