package com.cuffline.benchmarks;

import com.cuffline.workbench.orders.OrderApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * When each order reached each stage, from the timelines that order-api keeps.
 *
 * @param stages per order: stage to the instant it was last reached (a bridge reaches a stage once per abutment)
 */
record Timelines(List<Map<String, Instant>> stages) {

    static final String APPROVED = "design-approved";
    static final String RELEASED = "batch-released";

    /** The stages of a straight-through order, in order. */
    static final List<String> ORDER =
            List.of("submitted", "design-proposed", APPROVED, "unit-queued", "unit-planned", RELEASED);

    static Timelines of(OrderApi api, Collection<String> ids) {
        List<Map<String, Instant>> all = new ArrayList<>();
        for (String id : ids) {
            Map<String, Instant> reached = new HashMap<>();
            for (JsonNode entry : api.get("/api/orders/" + id + "/timeline").path("entries")) {
                Instant at = Instant.parse(entry.path("at").asString(""));
                reached.merge(entry.path("what").asString(""), at, (a, b) -> a.isAfter(b) ? a : b);
            }
            all.add(reached);
        }
        return new Timelines(List.copyOf(all));
    }

    /** How many orders reached the stage. */
    long count(String stage) {
        return stages.stream().filter(reached -> reached.containsKey(stage)).count();
    }

    /** When the last order reached the stage. */
    Optional<Instant> last(String stage) {
        return stages.stream()
                .filter(reached -> reached.containsKey(stage))
                .map(reached -> reached.get(stage))
                .max(Instant::compareTo);
    }

    /** Times from one stage to another, of the orders that reached both. */
    List<Duration> between(String from, String to) {
        return stages.stream()
                .filter(reached -> reached.containsKey(from) && reached.containsKey(to))
                .map(reached -> Duration.between(reached.get(from), reached.get(to)))
                .toList();
    }
}
