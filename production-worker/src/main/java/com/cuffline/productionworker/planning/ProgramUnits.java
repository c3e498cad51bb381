package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.work.Assignment;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.milling.work.Refusal;
import com.cuffline.milling.work.UnitProgram;
import com.cuffline.milling.work.UnitProgram.Posted;
import com.cuffline.milling.work.UnitToMill;
import com.cuffline.productionworker.Problem;
import com.cuffline.productionworker.equipment.CenterNow;
import com.cuffline.productionworker.planning.JdbcRunUnits.Partition;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Writes the program of one unit after the other, each with its proof, both kept as files before the unit says so: a killed worker
 * repeats the one unit it was on. A unit whose program is withheld leaves its batch with the reason; the others go on.
 */
final class ProgramUnits {

    static final String PROGRAM = "text/x-rs274";

    private static final Logger log = LoggerFactory.getLogger(ProgramUnits.class);

    private final JdbcRunUnits units;
    private final Loads loads;
    private final CenterNow center;
    private final ArtifactStore store;
    private final Refusing refusing;
    private final GuardedWriting writing;

    /** One of both: the program, or why there is none. */
    private record Outcome(Optional<StoredProgram> program, Optional<Refusal> refusal) {}

    ProgramUnits(
            JdbcRunUnits units,
            Loads loads,
            CenterNow center,
            ArtifactStore store,
            Refusing refusing,
            GuardedWriting writing) {
        this.units = units;
        this.loads = loads;
        this.center = center;
        this.store = store;
        this.refusing = refusing;
        this.writing = writing;
    }

    /** Does the partition's next unit; false when it has none left. */
    boolean next(Lease lease, Partition partition) {
        Optional<BatchedUnit> next = units.withoutProgram(lease.runId(), partition);
        next.ifPresent(unit -> {
            Outcome outcome = programmed(unit);
            writing.write(lease, () -> write(unit, outcome));
        });
        return next.isPresent();
    }

    private Outcome programmed(BatchedUnit unit) {
        try {
            Center then = center.before(unit.batch().number());
            UnitToMill toMill = loads.unit(unit.unit());
            Assignment assignment = loads.assignment(unit, then);
            UnitProgram program = MillingWork.program(toMill, assignment, then);
            return program.released()
                    ? new Outcome(Optional.of(stored(toMill, program.posted().orElseThrow())), Optional.empty())
                    : new Outcome(Optional.empty(), program.refusal());
        } catch (UncheckedIOException | DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("unit {} cannot be programmed", unit.code(), e);
            return new Outcome(
                    Optional.empty(),
                    Optional.of(new Refusal(unit.code(), Problem.PROGRAM_FAULT.code(), e.toString())));
        }
    }

    private StoredProgram stored(UnitToMill unit, Posted posted) {
        ArtifactRef file = store.put(posted.text().getBytes(StandardCharsets.US_ASCII), PROGRAM);
        ArtifactRef proof = store.put(ProofText.json(unit, posted), ProofText.MEDIA_TYPE);
        return new StoredProgram(file, posted.tools(), ProofText.figures(posted, proof));
    }

    private void write(BatchedUnit unit, Outcome outcome) {
        if (!units.lockIn(unit.id(), unit.batch().id())) {
            return;
        }
        outcome.program().ifPresent(program -> units.programmed(unit.id(), program));
        outcome.refusal().ifPresent(refusal -> refusing.refuse(unit.unit(), refusal, unit.batch()));
    }
}
