package com.cuffline.milling.work;

import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.toolpath.RouteSettings;
import java.util.List;

/** What every program of the house is made with and held against. */
public final class WorkRules {
    public static final RouteSettings ROUTE = RouteSettings.DEFAULT;
    public static final ProofLimits LIMITS = ProofLimits.DEFAULT;

    private WorkRules() {}

    /** One line of the list that people read. */
    public record Named(String name, String text, double value, String unit) {}

    public static List<Named> named() {
        return List.of(
                new Named("cusp", "Ridges between finishing passes are at most this high", 1000 * ROUTE.cuspMm(), "um"),
                new Named("allowance", "Roughing leaves this much", ROUTE.allowanceMm(), "mm"),
                new Named(
                        "path-tolerance",
                        "Straight moves keep this close to the exact path",
                        1000 * ROUTE.toleranceMm(),
                        "um"),
                new Named("gouge", "No program may cut deeper into the part", LIMITS.gougeUm(), "um"),
                new Named("rest", "No program may leave more on milled surfaces", LIMITS.restUm(), "um"),
                new Named(
                        "estimate",
                        "Plans reserve this many times what volume and surface say, until the program tells",
                        ToolNeeds.ALLOWANCE,
                        "1"));
    }
}
