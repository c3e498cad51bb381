package com.cuffline.productionworker.planning;

import com.cuffline.productionworker.planning.UnitDesigns.UnfitException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the design of every unit of a run once, so that a missing or damaged file is told before anything is planned. */
final class CollectUnits implements Stage {

    private final JdbcRunUnits units;
    private final UnitDesigns designs;
    private final Refusing refusing;
    private final GuardedWriting writing;
    private final int chunk;

    CollectUnits(JdbcRunUnits units, UnitDesigns designs, Refusing refusing, GuardedWriting writing, int chunk) {
        this.units = units;
        this.designs = designs;
        this.refusing = refusing;
        this.writing = writing;
        this.chunk = chunk;
    }

    @Override
    public boolean next(Lease lease) {
        // The total is told before the first unit is done.
        writing.write(lease, () -> {});
        List<RunUnit> page = units.uncollected(lease.runId(), chunk);
        Map<RunUnit, @Nullable UnfitException> looked = new LinkedHashMap<>();
        page.forEach(unit -> looked.put(unit, unfit(unit)));
        writing.write(lease, () -> looked.forEach((unit, reason) -> write(lease, unit, reason)));
        return !page.isEmpty();
    }

    private void write(Lease lease, RunUnit unit, @Nullable UnfitException reason) {
        if (!units.lockQueued(unit.id(), lease.runId())) {
            return;
        }
        if (reason == null) {
            units.collected(unit.id(), lease.runId());
        } else {
            refusing.refuse(unit, unit.refusal(reason.code(), reason.reason()));
        }
    }

    private @Nullable UnfitException unfit(RunUnit unit) {
        try {
            designs.of(unit);
            return null;
        } catch (UnfitException e) {
            return e;
        }
    }
}
