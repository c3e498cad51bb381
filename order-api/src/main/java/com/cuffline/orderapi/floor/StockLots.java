package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lots of a batch. On the wire and in a scan several of a mixed holder stand in one text with a plus between them. */
final class StockLots {

    private StockLots() {}

    /** In any order, each once; empty for null. */
    static Set<String> split(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split("\\+", -1))
                        .map(String::strip)
                        .filter(lot -> !lot.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    static String join(Set<String> lots) {
        return lots.stream().sorted().collect(Collectors.joining("+"));
    }

    /** Those the batch was planned onto; empty where planning knew none. */
    static Set<String> of(BatchContent content) {
        return without(content, Set.of());
    }

    /** Those that are needed when units stay off the machine; all where units do not name their own. */
    static Set<String> without(BatchContent content, Set<String> leftOut) {
        boolean named = content.units().stream().map(PlannedUnit::stockLot).allMatch(Objects::nonNull);
        if (!named || content.units().isEmpty()) {
            return split(content.stockLot());
        }
        return content.units().stream()
                .filter(unit -> !leftOut.contains(unit.unitCode()))
                .map(unit -> Objects.requireNonNull(unit.stockLot()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
