package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scan or report that went no further, kept beside its batch.
 *
 * @param unit code, null for a stop of the whole batch
 * @param expected what would have let it go on
 */
record FloorStop(
        @Nullable Instant at,
        String batch,
        @Nullable String unit,
        String by,
        String field,
        @Nullable String value,
        String expected) {

    /** Carries the stop out of the transaction that it ends. */
    static final class Raised extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<FloorStop> stops;
        private final transient Problem problem;

        Raised(List<FloorStop> stops, Problem problem) {
            super(problem.getMessage());
            this.stops = List.copyOf(stops);
            this.problem = problem;
        }

        List<FloorStop> stops() {
            return stops;
        }

        Problem problem() {
            return problem;
        }
    }

    FieldProblem shown(String reason) {
        return FieldProblem.of(field, value, expected, reason);
    }
}
