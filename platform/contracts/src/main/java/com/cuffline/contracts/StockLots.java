package com.cuffline.contracts;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several lots in one text: a holder may hold blanks of as many lots as it has slots, and people scan them one after the other. */
public final class StockLots {

    private static final String BETWEEN = "+";

    private StockLots() {}

    /** Rising, each once, with a plus between them. */
    public static String join(Collection<String> lots) {
        return String.join(BETWEEN, new TreeSet<>(lots));
    }

    /** The lots of a text, in any order there, rising here; empty for null. */
    public static SortedSet<String> split(@Nullable String text) {
        return text == null
                ? new TreeSet<>()
                : Arrays.stream(text.split("\\+", -1))
                        .map(String::strip)
                        .filter(lot -> !lot.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
