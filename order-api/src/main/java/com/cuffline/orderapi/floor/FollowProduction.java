package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact;
import com.cuffline.contracts.ProductionFact.BatchCompleted;
import com.cuffline.contracts.ProductionFact.BatchFailed;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.CenterStated;
import com.cuffline.contracts.ProductionFact.InspectionReported;
import com.cuffline.contracts.ProductionFact.OfBatch;
import com.cuffline.contracts.ProductionFact.OfUnit;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.PlanningFailed;
import com.cuffline.contracts.ProductionFact.PlanningProgressed;
import com.cuffline.contracts.ProductionFact.Remake;
import com.cuffline.contracts.ProductionFact.Traveler;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.contracts.ProductionFact.UnitTraced;
import com.cuffline.contracts.ProductionFact.UnitWithdrawn;
import com.cuffline.orderapi.ordering.JdbcPapers;
import com.cuffline.orderapi.ordering.JdbcPapers.Paper;
import com.cuffline.orderapi.ordering.Order;
import com.cuffline.orderapi.ordering.Orders;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Takes what production reports and moves the orders along. Reports about older revisions change no order. */
@Component
public class FollowProduction {

    private static final String PRODUCTION = "production-worker";

    /** What is kept of production. */
    @Component
    record Production(
            JdbcUnits units,
            JdbcBatches batches,
            JdbcPlannings plannings,
            JdbcGenealogy genealogy,
            JdbcCenter center) {}

    private final Orders orders;
    private final SettleOrder settle;
    private final JdbcUnits units;
    private final JdbcBatches batches;
    private final JdbcPlannings plannings;
    private final JdbcPapers papers;
    private final JdbcGenealogy genealogy;
    private final JdbcCenter center;

    FollowProduction(Orders orders, SettleOrder settle, Production production, JdbcPapers papers) {
        this.orders = orders;
        this.settle = settle;
        this.units = production.units();
        this.batches = production.batches();
        this.plannings = production.plannings();
        this.genealogy = production.genealogy();
        this.center = production.center();
        this.papers = papers;
    }

    /** Called in the transaction that marks the fact as taken. */
    public void take(ProductionFact fact) {
        if (fact instanceof OfUnit unit) {
            unit(unit);
        } else if (fact instanceof OfBatch batch) {
            batch(batch);
        } else if (fact instanceof PlanningProgressed progressed) {
            plannings.progressed(progressed);
        } else if (fact instanceof PlanningFailed failed) {
            plannings.failed(failed);
        } else if (fact instanceof CenterStated stated) {
            center.stated(stated);
        }
    }

    private void unit(OfUnit fact) {
        if (fact instanceof UnitQueued queued) {
            follow(queued, "unit-queued", queued.tooth(), words(queued), () -> units.queued(queued));
        } else if (fact instanceof UnitTraced traced) {
            genealogy.traced(traced);
        } else if (fact instanceof InspectionReported reported) {
            papers.keep(
                    reported.orderId(),
                    new Paper("inspection-report", reported.tooth(), reported.revision(), reported.paper()));
        } else if (fact instanceof UnitWithdrawn withdrawn) {
            String batch = withdrawn.batchCode();
            String detail = (batch == null ? "" : "out of batch " + batch + ", ") + withdrawn.reason();
            follow(withdrawn, "unit-withdrawn", withdrawn.tooth(), detail, () -> units.withdrawn(withdrawn));
        } else if (fact instanceof UnitNotPlannable unplannable) {
            follow(
                    unplannable,
                    "unit-not-plannable",
                    unplannable.tooth(),
                    unplannable.message(),
                    () -> units.notPlannable(unplannable));
        }
    }

    private void follow(OfUnit fact, String what, String tooth, String detail, Runnable write) {
        withOrder(fact.orderId(), fact.revision(), order -> {
            write.run();
            settle.settle(order);
            order.note(PRODUCTION, what, "Tooth " + tooth + ": " + detail);
        });
    }

    private static String words(UnitQueued queued) {
        Remake remake = queued.remake();
        return remake == null
                ? queued.unitCode()
                : queued.unitCode() + " at the front, in place of " + remake.replacesCode();
    }

    private void batch(OfBatch fact) {
        if (fact instanceof BatchPlanned planned) {
            batches.planned(planned);
            inOrder(planned.content().units()).forEach(unit -> planned(unit, planned.batchCode()));
        } else if (fact instanceof BatchReleased released) {
            batches.released(released);
            released.travelers().stream()
                    .sorted(Comparator.comparing(Traveler::orderId))
                    .forEach(traveler -> released(traveler, released.batchCode()));
        } else if (fact instanceof BatchCompleted completed) {
            batches.completed(completed);
        } else if (fact instanceof BatchFailed failed) {
            batches.failed(failed.batchId(), failed.code() + ": " + failed.message());
        }
    }

    private void planned(PlannedUnit unit, String batch) {
        withOrder(unit.orderId(), unit.revision(), order -> {
            if (units.planned(unit, batch)) {
                settle.settle(order);
                order.note(
                        PRODUCTION,
                        "unit-planned",
                        "Tooth " + unit.tooth() + ": batch " + batch + ", slot " + unit.slot());
            }
        });
    }

    private void released(Traveler traveler, String batch) {
        withOrder(traveler.orderId(), traveler.revision(), order -> {
            units.toMeasure(traveler);
            papers.keep(
                    traveler.orderId(), new Paper("traveler", traveler.tooth(), traveler.revision(), traveler.paper()));
            order.note(
                    PRODUCTION, "batch-released", "Tooth " + traveler.tooth() + ": batch " + batch + " has its papers");
        });
    }

    /** Orders are always locked in the same order, so that two batches never wait for each other. */
    private static List<PlannedUnit> inOrder(List<PlannedUnit> units) {
        return units.stream().sorted(Comparator.comparing(PlannedUnit::orderId)).toList();
    }

    private void withOrder(UUID orderId, int revision, Consumer<Order> change) {
        orders.lock(orderId).filter(order -> order.revision() == revision).ifPresent(order -> {
            change.accept(order);
            orders.save(order);
        });
    }
}
