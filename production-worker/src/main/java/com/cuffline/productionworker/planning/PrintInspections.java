package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.InspectionReported;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.planning.JdbcInspections.Inspected;
import com.cuffline.productionworker.planning.JdbcInspections.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints the report of each inspected unit and tells it; printed twice by two workers, it is the same file and told once. */
final class PrintInspections {

    private static final Logger log = LoggerFactory.getLogger(PrintInspections.class);
    private static final int AT_ONCE = 50;

    private final JdbcInspections inspections;
    private final Papers papers;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    PrintInspections(JdbcInspections inspections, Papers papers, TransactionTemplate transaction, Outbox outbox) {
        this.inspections = inspections;
        this.papers = papers;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    /** One that cannot be printed now is tried at the next call and holds up no other of its lot. */
    void printAll() {
        for (Inspected inspected : inspections.withoutReport(AT_ONCE)) {
            try {
                print(inspected);
            } catch (RuntimeException e) {
                log.error(
                        "inspection of unit {} could not be printed",
                        inspected.unit().code(),
                        e);
            }
        }
    }

    private void print(Inspected inspected) {
        ArtifactRef paper = papers.inspectionReport(inspected);
        Unit unit = inspected.unit();
        transaction.executeWithoutResult(status -> {
            if (inspections.file(unit.id(), paper)) {
                outbox.append(new InspectionReported(
                        unit.orderId(),
                        unit.revision(),
                        unit.id(),
                        unit.code(),
                        unit.tooth(),
                        inspected.passed(),
                        paper));
            }
        });
    }
}
