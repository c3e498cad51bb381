package com.cuffline.abutmentdesign.stock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The advisor's answer. */
public sealed interface StockAdvice {
    /** The answer in a sentence. */
    String words();

    /**
     * A finished abutment keeps every tolerance.
     *
     * @param best the one that costs least in fit
     * @param served how many parts of the library keep every tolerance
     * @param remarks what stands between the answer and an order for the part
     */
    record Serves(StockFit best, int served, List<String> remarks, String libraryVersion) implements StockAdvice {
        public Serves {
            remarks = List.copyOf(remarks);
        }

        @Override
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "A finished abutment would do: %s. Margin within %.2f mm of the wish, gap up to %.2f mm, displacement up to "
                            + "%.2f mm, angle off by %.1f deg.",
                    best.part().words(),
                    best.worstMarginDifferenceMm(),
                    best.widestGapMm(),
                    best.greatestDisplacementMm(),
                    best.angleErrorDeg());
        }
    }

    /**
     * The library has finished abutments for the platform, and none keeps every tolerance.
     *
     * @param nearest the one that misses least, with the tolerances it breaks
     * @param judged how many parts were looked at
     */
    record NoneServes(StockFit nearest, int judged, String libraryVersion) implements StockAdvice {
        @Override
        public String words() {
            return "None of " + judged + " finished abutments would do. The nearest, "
                    + nearest.part().words()
                    + ", breaks: "
                    + nearest.broken().stream().map(BrokenTolerance::reason).collect(Collectors.joining("; "));
        }
    }

    /** Nothing can be said: the library knows no such part, or the cuff is not measured well enough. */
    record CannotSay(String reason, String libraryVersion) implements StockAdvice {
        @Override
        public String words() {
            return "No advice on finished abutments: " + reason;
        }
    }
}
