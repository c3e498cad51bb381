package com.cuffline.orderapi.designreview;

import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.DesignFact.DesignFailed;
import com.cuffline.contracts.DesignFact.DesignRejectedByRules;
import com.cuffline.contracts.DesignFact.RejectedSite;
import com.cuffline.orderapi.ordering.Hold;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words why an order waits when the design stage made no design. */
final class Refusals {

    private Refusals() {}

    /** Empty for a design that was proposed. */
    static Optional<Hold> hold(DesignFact answer) {
        if (answer instanceof DesignRejectedByRules rejected) {
            String reasons = rejected.sites().stream()
                    .flatMap(Refusals::reasons)
                    .distinct()
                    .collect(Collectors.joining("; "));
            return Optional.of(new Hold(Hold.DESIGN_REJECTED, reasons));
        }
        if (answer instanceof DesignFailed failed) {
            return Optional.of(new Hold(
                    Hold.DESIGN_FAILED,
                    "The design stage failed (" + failed.code() + "): " + failed.message()
                            + ". A technician can ask for another design."));
        }
        return Optional.empty();
    }

    private static Stream<String> reasons(RejectedSite site) {
        Stream<String> failed = site.rules().stream()
                .filter(rule -> rule.verdict().equals("FAIL"))
                .map(rule -> "Tooth " + site.tooth() + ": " + rule.message());
        Stream<String> again = site.measureAgain().stream()
                .map(field -> "Tooth " + site.tooth() + ", measure or choose again: " + field.reason());
        return Stream.concat(failed, again);
    }
}
