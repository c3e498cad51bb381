package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.OrderContent;
import com.cuffline.orderapi.ordering.JdbcPapers.Paper;
import org.springframework.stereotype.Component;

/** What submission, amendment and release share: the clocks are looked at, and the revision gets its sheet. */
@Component
final class SendOrder {

    static final String CENTER = "order-api";

    private final SubmissionHolds holds;
    private final OrderSheetPaper sheet;
    private final JdbcPapers papers;

    SendOrder(SubmissionHolds holds, OrderSheetPaper sheet, JdbcPapers papers) {
        this.holds = holds;
        this.sheet = sheet;
        this.papers = papers;
    }

    void submit(Order order, OrderContent content, String who) {
        order.submit(content, who);
        holdIfNeeded(order, content);
    }

    void amend(Order order, OrderContent content, String form, String who) {
        order.amend(content, form, who);
        holdIfNeeded(order, content);
    }

    /** Stops an order that is not approved yet when one of the clocks says so. */
    void holdIfNeeded(Order order, OrderContent content) {
        if (order.progress() != Progress.IN_DESIGN && order.progress() != Progress.IN_REVIEW) {
            return;
        }
        holds.check(content).ifPresent(reason -> order.hold(reason, CENTER));
    }

    /** To be called when the order is in the database. */
    void keepPaper(Order order, OrderContent content) {
        papers.keep(order.identity().id(), new Paper("order-sheet", "", order.revision(), sheet.print(order, content)));
    }
}
