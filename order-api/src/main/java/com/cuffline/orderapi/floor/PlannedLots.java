package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.StockLots;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lots that a batch was planned onto. */
final class PlannedLots {

    private PlannedLots() {}

    /** Those the batch was planned onto; empty where planning knew none. */
    static Set<String> of(BatchContent content) {
        return without(content, Set.of());
    }

    /** Those that are needed when units stay off the machine; all where units do not name their own. */
    static Set<String> without(BatchContent content, Set<String> leftOut) {
        boolean named = content.units().stream().map(PlannedUnit::stockLot).allMatch(Objects::nonNull);
        if (!named || content.units().isEmpty()) {
            return StockLots.split(content.stockLot());
        }
        return content.units().stream()
                .filter(unit -> !leftOut.contains(unit.unitCode()))
                .map(unit -> Objects.requireNonNull(unit.stockLot()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
