package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.work.MillingWork;
import com.cuffline.milling.work.Refusal;
import com.cuffline.productionworker.planning.JdbcBatches.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The last look before programs leave: each program is read back and must have the hash it was proven under, the machine's coupon must
 * stand, the tools must last, no lot may be locked. What fails leaves the batch with its reason; from here on tools count as used.
 */
final class ProveBatches implements Stage {

    static final String QUARANTINED = "mill.lot-quarantined";

    private final JdbcRunUnits units;
    private final JdbcBatches batches;
    private final PlanBatches.Floor floor;
    private final ArtifactStore store;
    private final Refusing refusing;
    private final GuardedWriting writing;

    ProveBatches(
            JdbcRunUnits units,
            JdbcBatches batches,
            PlanBatches.Floor floor,
            ArtifactStore store,
            Refusing refusing,
            GuardedWriting writing) {
        this.units = units;
        this.batches = batches;
        this.floor = floor;
        this.store = store;
        this.refusing = refusing;
        this.writing = writing;
    }

    @Override
    public boolean next(Lease lease) {
        Optional<PlannedBatch> next = batches.next(lease.runId(), Progress.NESTED, 0);
        next.ifPresent(batch -> {
            units.unitsOf(batch.id()).forEach(this::requireProgram);
            writing.write(lease, () -> prove(batch));
        });
        return next.isPresent();
    }

    private void prove(PlannedBatch batch) {
        List<BatchedUnit> content = units.lockUnitsOf(batch.id());
        Center center = floor.center().current();
        Optional<String> stale = MillingWork.staleCoupon(
                batch.machine(), center, LocalDate.ofInstant(floor.clock().instant(), floor.zone()));
        Map<Integer, Double> used = new HashMap<>();
        for (BatchedUnit unit : content) {
            StoredProgram program = Objects.requireNonNull(unit.program());
            if (quarantined(unit.seat().lot(), center)) {
                refusing.planAgain(
                        unit.unit(),
                        new Refusal(
                                unit.code(), QUARANTINED, "lot " + unit.seat().lot() + " is locked"),
                        batch);
            } else if (stale.isPresent()) {
                refusing.refuse(unit.unit(), new Refusal(unit.code(), Refusal.COUPON_STALE, stale.get()), batch);
            } else {
                lookAtTools(unit, program, center, used);
            }
        }
        batches.proven(batch.id());
    }

    private void lookAtTools(BatchedUnit unit, StoredProgram program, Center center, Map<Integer, Double> used) {
        Optional<String> worn = MillingWork.wornTool(
                unit.batch().machine(), program.tools(), center, number -> used.getOrDefault(number, 0.0));
        if (worn.isPresent()) {
            refusing.refuse(unit.unit(), new Refusal(unit.code(), Refusal.TOOL_WORN, worn.get()), unit.batch());
            return;
        }
        units.proven(unit.id(), program);
        program.tools().forEach(tool -> used.merge(tool.number(), tool.minutes(), Double::sum));
    }

    /** Its bytes are those that were proven. */
    private void requireProgram(BatchedUnit unit) {
        StoredProgram program = unit.program();
        if (program == null) {
            throw new IllegalStateException(
                    "unit " + unit.code() + " in batch " + unit.batch().code() + " has no program; it is not released");
        }
        try (InputStream stream = store.open(program.file().sha256())
                .orElseThrow(() -> new IllegalStateException("the program of unit " + unit.code() + " is lost"))) {
            String hash = DigestUtils.sha256Hex(stream.readAllBytes());
            if (!hash.equals(program.file().sha256())) {
                throw new IllegalStateException(
                        "the program of unit " + unit.code() + " was changed, its hash is " + hash);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean quarantined(String lot, Center center) {
        return center.stock().quarantined().contains(lot)
                || center.stock()
                        .disc(lot)
                        .map(DiscLot::lot)
                        .filter(center.stock().quarantined()::contains)
                        .isPresent();
    }
}
