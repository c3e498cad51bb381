package com.cuffline.orderapi.ordering;

import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.orderapi.ordering.JdbcPapers.Paper;
import org.springframework.stereotype.Component;

/** What submission and amendment share: accepted findings are noted, the clocks are looked at, the revision gets its sheet. */
@Component
final class SendOrder {

    static final String CENTER = "order-api";

    private final HoldReasons reasons;
    private final OrderSheetPaper sheet;
    private final JdbcPapers papers;

    SendOrder(HoldReasons reasons, OrderSheetPaper sheet, JdbcPapers papers) {
        this.reasons = reasons;
        this.sheet = sheet;
        this.papers = papers;
    }

    void submit(Order order, CheckedForm checked, String who) {
        order.submit(checked.content(), checked.form(), reasons.promise(checked), who);
        follow(order, checked, who);
    }

    void amend(Order order, CheckedForm checked, String who) {
        order.amend(checked.content(), checked.form(), reasons.promise(checked), who);
        follow(order, checked, who);
    }

    private void follow(Order order, CheckedForm checked, String who) {
        Assessment answer = checked.assessment();
        for (Finding finding : answer.findings()) {
            answer.acceptedBecause(finding)
                    .ifPresent(reason ->
                            order.note(who, "sent-anyway", finding.code() + " at " + finding.field() + ": " + reason));
        }
        holdIfNeeded(order, checked);
    }

    /** Stops an order when its form or a clock says so. */
    void holdIfNeeded(Order order, CheckedForm checked) {
        reasons.of(order, checked).ifPresent(reason -> order.hold(reason, CENTER));
    }

    /** To be called when the order is in the database. */
    void keepPaper(Order order, CheckedForm checked) {
        papers.keep(order.identity().id(), new Paper("order-sheet", "", order.revision(), sheet.print(order, checked)));
    }
}
