package com.cuffline.orderapi.designreview;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.DesignFact.DesignProposed;
import com.cuffline.contracts.DesignFact.DesignRejectedByRules;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.orderapi.designreview.JdbcDesigns.Verdict;
import com.cuffline.orderapi.ordering.JdbcPapers;
import com.cuffline.orderapi.ordering.JdbcPapers.Paper;
import com.cuffline.orderapi.ordering.Order;
import com.cuffline.orderapi.ordering.Orders;
import com.cuffline.orderapi.ordering.Progress;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the answers of the design stage. An answer to an older revision, or to a cancelled order, is dropped. */
@Component
public class FollowDesigns {

    private static final Logger log = LoggerFactory.getLogger(FollowDesigns.class);

    private final Orders orders;
    private final JdbcDesigns designs;
    private final JdbcPapers papers;
    private final ReviewDesign review;

    FollowDesigns(Orders orders, JdbcDesigns designs, JdbcPapers papers, ReviewDesign review) {
        this.orders = orders;
        this.designs = designs;
        this.papers = papers;
        this.review = review;
    }

    /** Called in the transaction that marks the fact as taken. */
    public void take(DesignFact fact, Instant at) {
        Optional<Order> current = orders.lock(fact.orderId())
                .filter(order -> order.revision() == fact.revision() && order.progress() == Progress.IN_DESIGN);
        if (current.isEmpty()) {
            log.info("late answer to order {} revision {} dropped", fact.orderId(), fact.revision());
            return;
        }
        Order order = current.get();
        if (designs.keep(fact, verdict(fact), at)) {
            apply(order, fact);
            orders.save(order);
        }
    }

    private void apply(Order order, DesignFact fact) {
        if (fact instanceof DesignProposed proposed) {
            keep(order, "design-sheet", "", proposed.designSheet());
            for (SiteDesign site : proposed.sites()) {
                keep(order, "mesh", site.tooth(), site.mesh());
                keep(order, "view", site.tooth(), site.view());
            }
            order.designProposed(proposed.green() ? "Every rule passes" : "Some rules warn: " + warnings(proposed));
            review.resume(order);
        } else if (fact instanceof DesignRejectedByRules rejected) {
            ArtifactRef sheet = rejected.designSheet();
            if (sheet != null) {
                keep(order, "design-sheet", "", sheet);
            }
        }
        Refusals.hold(fact).ifPresent(order::designRefused);
    }

    private void keep(Order order, String kind, String tooth, ArtifactRef file) {
        papers.keep(order.identity().id(), new Paper(kind, tooth, order.revision(), file));
    }

    private static Verdict verdict(DesignFact fact) {
        if (fact instanceof DesignProposed proposed) {
            return proposed.green() ? Verdict.GREEN : Verdict.REVIEW;
        }
        return fact instanceof DesignRejectedByRules ? Verdict.REJECTED : Verdict.FAILED;
    }

    private static String warnings(DesignProposed proposed) {
        return proposed.sites().stream()
                .flatMap(site -> site.rules().stream()
                        .filter(rule -> !rule.verdict().equals("PASS"))
                        .map(rule -> site.tooth() + " " + rule.code()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
