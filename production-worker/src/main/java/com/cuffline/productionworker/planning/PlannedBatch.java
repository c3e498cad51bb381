package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.StockLots;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as planned.
 *
 * @param number from the database's sequence
 * @param nesting picture of the disc; null for a holder and before nesting
 * @param plannedAt printed on its papers, so that printing again gives the same bytes
 */
record PlannedBatch(
        UUID id,
        long number,
        UUID planningRunId,
        String machine,
        Stock stock,
        Loading loading,
        LocalDate dueOn,
        @Nullable LocalDate couponValidUntil,
        Instant plannedAt,
        @Nullable ArtifactRef nesting) {

    /**
     * What it is milled from; family and diameter of the first unit where a holder is mixed.
     *
     * @param lot of a mixed holder {@link StockLots several}
     */
    record Stock(String route, String material, String family, double diameterMm, String lot) {}

    /** @param setup what the machine must be set up for */
    record Loading(String setup, String centerRevision, LocalDateTime start, LocalDateTime end) {}

    PlannedBatch nestedAs(@Nullable ArtifactRef picture) {
        return new PlannedBatch(
                id, number, planningRunId, machine, stock, loading, dueOn, couponValidUntil, plannedAt, picture);
    }

    boolean onDisc() {
        return stock.route().equals("DISC");
    }

    String code() {
        return "B-%05d".formatted(number);
    }

    BatchContent content(List<PlannedUnit> units, @Nullable ArtifactRef mainProgram) {
        return new BatchContent(
                machine,
                stock.route(),
                stock.material(),
                stock.family(),
                stock.diameterMm(),
                units,
                stock.lot(),
                couponValidUntil,
                nesting,
                mainProgram);
    }
}
