package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import java.util.Comparator;
import java.util.List;

/** Prints the travelers of proven units, some in a transaction. */
final class PrintTravelers implements Stage {

    private record Printed(BatchedUnit unit, ArtifactRef paper) {}

    private final JdbcRunUnits units;
    private final Papers papers;
    private final GuardedWriting writing;
    private final int chunk;

    PrintTravelers(JdbcRunUnits units, Papers papers, GuardedWriting writing, int chunk) {
        this.units = units;
        this.papers = papers;
        this.writing = writing;
        this.chunk = chunk;
    }

    @Override
    public boolean next(Lease lease) {
        List<Printed> printed = units.withoutTraveler(lease.runId(), chunk).stream()
                .map(unit -> new Printed(unit, papers.traveler(unit)))
                // Rows are locked in the order in which everyone locks units.
                .sorted(Comparator.comparing(traveler -> traveler.unit().id().toString()))
                .toList();
        if (!printed.isEmpty()) {
            writing.write(
                    lease, () -> printed.forEach(traveler -> units.fileTraveler(traveler.unit(), traveler.paper())));
        }
        return !printed.isEmpty();
    }
}
