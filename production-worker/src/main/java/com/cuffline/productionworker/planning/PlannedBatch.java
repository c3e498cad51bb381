package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A batch as planned.
 *
 * @param number from the database's sequence
 * @param code for people, from the number
 * @param plannedAt printed on its papers, so that printing again gives the same bytes
 */
record PlannedBatch(
        UUID id,
        long number,
        UUID planningRunId,
        String machine,
        String route,
        String material,
        String blankFamily,
        double blankDiameterMm,
        LocalDate dueOn,
        Instant plannedAt) {

    String code() {
        return "B-%05d".formatted(number);
    }

    BatchContent content(List<PlannedUnit> units) {
        return new BatchContent(machine, route, material, blankFamily, blankDiameterMm, units);
    }
}
